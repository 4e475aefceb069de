"""All versions in one tree."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup

from browsing import serve
from publishing.assemble import assemble

if TYPE_CHECKING:
    from playwright.sync_api import Browser

EARLY = "This is version 2027.1rc1, which is not finished."
ADDRESS = "https://books.example/lbd/"
HTML = (
    '<html><head><link rel="canonical" href="{address}{name}"></head>'
    '<body><div class="page"><h1>{text}</h1></div></body></html>'
)


def write_site(folder: Path, version: str, *names: str) -> Path:
    """Write the pages ``names`` of a version, built for the address at which it is to stand."""
    for name in ("index.html", "404.html", *names):
        page = folder / name
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(HTML.format(address=f"{ADDRESS}{version}/", name=name, text=f"{version} {name}"))
    (folder / "robots.txt").write_text(f"Sitemap: {ADDRESS}{version}/sitemap.xml\n")
    (folder / ".doctrees").mkdir(exist_ok=True)
    (folder / ".doctrees" / "environment.pickle").touch()
    return folder


def release(folder: Path, version: str, *names: str) -> None:
    """Write a release as the workflow attaches it."""
    site = write_site(folder / f"{version}-site", "stable", *names)
    target = folder / "releases" / version
    target.mkdir(parents=True)
    with zipfile.ZipFile(target / "site.zip", "w") as bundle:
        for page in site.rglob("*.*"):
            if page.is_file() and ".doctrees" not in page.parts:
                bundle.write(page, page.relative_to(site))


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Return a tree with two releases, a preliminary one, and the newest state."""
    release(tmp_path, "2026.9", "a/old.html", "a/both.html")
    release(tmp_path, "2026.10", "a/both.html")
    release(tmp_path, "2027.1rc1", "a/both.html")
    latest = write_site(tmp_path / "site", "latest", "a/both.html", "a/new.html")
    output = tmp_path / "pages"
    names = assemble(latest, tmp_path / "releases", output, address=ADDRESS, title="A & B")
    assert names == ["stable", "latest", "2027.1rc1", "2026.10", "2026.9"]
    return output


def notice(page: Path) -> tuple[str, str] | None:
    """Return the text of the notice on ``page`` and where it leads."""
    box = BeautifulSoup(page.read_text(), "html.parser").find(class_="version-notice")
    return (" ".join(box.get_text().split()), str(box.a["href"])) if box and box.a else None


def canonical(page: Path) -> str:
    return str(BeautifulSoup(page.read_text(), "html.parser").find("link", rel="canonical")["href"])  # type: ignore[index]


def test_stable_is_the_newest_finished_release(tree: Path) -> None:
    def contents(site: Path) -> dict[str, bytes]:
        return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*.*")}

    assert contents(tree / "stable") == contents(tree / "2026.10")
    assert not (tree / "stable" / "a" / "old.html").exists()
    assert notice(tree / "stable" / "index.html") is None


@pytest.mark.parametrize(
    ("page", "text", "target"),
    [
        ("latest/a/both.html", "This page may change before the next release.", "../../stable/a/both.html"),
        ("latest/a/new.html", "This page may change before the next release.", "../../stable/index.html"),
        ("2026.9/index.html", "This is version 2026.9, and there is a newer one.", "../stable/index.html"),
        ("2026.9/a/old.html", "This is version 2026.9, and there is a newer one.", "../../stable/index.html"),
        (
            "2027.1rc1/a/both.html",
            EARLY,
            "../../stable/a/both.html",
        ),
        ("latest/404.html", "This page may change before the next release.", f"{ADDRESS}stable/"),
    ],
)
def test_other_versions_say_so_and_lead_to_the_page_in_stable(
    tree: Path, page: str, text: str, target: str
) -> None:
    found = notice(tree / page)
    assert found is not None
    assert found[0].startswith(text)
    assert found[1] == target
    if not target.startswith("http"):
        assert (tree / page).parent.joinpath(target).resolve().is_file()


def test_searches_are_told_the_page_in_stable_where_there_is_one(tree: Path) -> None:
    assert canonical(tree / "latest" / "a" / "both.html") == f"{ADDRESS}stable/a/both.html"
    assert canonical(tree / "latest" / "a" / "new.html") == f"{ADDRESS}latest/a/new.html"


def test_root_holds_what_hosts_look_for_there(tree: Path) -> None:
    root = (tree / "index.html").read_text()
    assert "url=stable/" in root
    assert "<title>A &amp; B</title>" in root
    assert (tree / "404.html").read_bytes() == (tree / "stable" / "404.html").read_bytes()
    assert (tree / "robots.txt").read_text() == f"Sitemap: {ADDRESS}stable/sitemap.xml\n"
    assert not list(tree.rglob(".doctrees"))


def test_before_the_first_release_the_root_leads_to_latest_without_notices(tmp_path: Path) -> None:
    latest = write_site(tmp_path / "site", "latest", "a.html")
    for _ in range(2):  # a second run replaces the first
        assert assemble(latest, tmp_path / "none", tmp_path / "pages", address=ADDRESS, title="T") == [
            "latest"
        ]
    assert "url=latest/" in (tmp_path / "pages" / "index.html").read_text()
    assert notice(tmp_path / "pages" / "latest" / "a.html") is None
    assert not (tmp_path / "pages" / "stable").exists()


@pytest.mark.parametrize("version", ["newest", "2026.1"])
def test_a_release_that_cannot_be_used_stops_the_command(tmp_path: Path, version: str) -> None:
    (tmp_path / "releases" / version).mkdir(parents=True)
    with zipfile.ZipFile(tmp_path / "releases" / version / "site.zip", "w") as bundle:
        bundle.writestr("html/index.html", "")
    latest = write_site(tmp_path / "site", "latest")
    expected = "'newest' is no version" if version == "newest" else "holds no index.html at its root"
    with pytest.raises(SystemExit, match=expected):
        assemble(latest, tmp_path / "releases", tmp_path / "pages", address=ADDRESS, title="T")


def test_a_reader_comes_from_the_root_and_an_old_version_to_stable(browser: Browser, tree: Path) -> None:
    page = browser.new_page()
    with serve(tree) as address:
        page.goto(f"{address}/")
        page.wait_for_url("**/stable/")
        assert page.inner_text("h1") == "stable index.html"
        page.goto(f"{address}/2026.9/a/both.html")
        page.click(".version-notice a")
        assert page.url == f"{address}/stable/a/both.html"
    page.close()


def test_command_writes_the_tree(tmp_path: Path) -> None:
    release(tmp_path, "2026.1")
    latest = write_site(tmp_path / "site", "latest")
    options = {"latest": latest, "releases": tmp_path / "releases", "output": tmp_path / "pages"}
    arguments = [part for name, value in options.items() for part in (f"--{name}", str(value))]
    done = subprocess.run(
        [sys.executable, "-m", "publishing.assemble", *arguments, "--address", ADDRESS],
        cwd=Path(__file__).parents[3] / "_ext",
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == f"{tmp_path / 'pages'}: stable, latest, 2026.1\n"
