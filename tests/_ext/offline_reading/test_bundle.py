"""The site as a zip."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from offline_reading.bundle import write_bundle

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Request

    from small_books import Build

CUT_SHORT = "net::ERR_ABORTED"  # by going to another page


def test_zip_holds_what_readers_need_in_one_folder(published_site: Build, tmp_path: Path) -> None:
    site = Path(published_site.app.outdir)
    (site / "old.zip").touch()
    count = write_bundle(site, tmp_path / "a" / "book.zip", "book")
    (site / "old.zip").unlink()
    with zipfile.ZipFile(tmp_path / "a" / "book.zip") as bundle:
        names = bundle.namelist()
    assert len(names) == count
    assert {"book/index.html", "book/one/first.html", "book/searchindex.js", "book/_static/basic.css"} <= set(
        names
    )
    assert all(name.startswith("book/") for name in names)
    assert not any(
        word in name for name in names for word in (".doctrees", "sw.js", "404", "previews", ".zip")
    )


def test_same_site_gives_the_same_bytes(published_site: Build, tmp_path: Path) -> None:
    site = Path(published_site.app.outdir)
    write_bundle(site, tmp_path / "a.zip", "book")
    os.utime(site / "index.html", (0, 0))
    write_bundle(site, tmp_path / "b.zip", "book")
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_unpacked_it_is_read_and_searched_without_a_server(
    browser: Browser, site_at_home: Build, tmp_path: Path
) -> None:
    write_bundle(Path(site_at_home.app.outdir), tmp_path / "book.zip", "book")
    with zipfile.ZipFile(tmp_path / "book.zip") as bundle:
        bundle.extractall(tmp_path)
    page = browser.new_page()
    failed: list[Request] = []
    page.on("requestfailed", lambda request: failed.append(request))
    page.goto((tmp_path / "book" / "index.html").as_uri())
    assert page.evaluate("document.styleSheets.length") > 0
    page.goto((tmp_path / "book" / "search.html").as_uri() + "?q=brook")
    page.click("#search-results li a")
    assert page.inner_text("h1").startswith("What is a beam?")
    page.close()
    refused = {request.url.partition("#")[0] for request in failed if request.failure != CUT_SHORT}
    assert {url for url in refused if not url.endswith(".html")} == set()  # pages: for excerpts of the search


def test_command_packs_a_folder_and_refuses_another(site_at_home: Build, tmp_path: Path) -> None:
    root = Path(__file__).parents[3] / "_ext"
    command = [sys.executable, "-m", "offline_reading.bundle"]
    target = tmp_path / "small-book.zip"
    subprocess.run([*command, str(site_at_home.app.outdir), str(target)], cwd=root, check=True)
    assert zipfile.ZipFile(target).namelist()[0].startswith("small-book/")
    wrong = subprocess.run([*command, str(tmp_path), str(target)], cwd=root, capture_output=True, text=True)
    assert wrong.returncode == 2
    assert "holds no index.html; build the book first" in wrong.stderr
