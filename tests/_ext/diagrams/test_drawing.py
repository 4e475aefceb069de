"""Drawing with Mermaid, and not drawing again."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from defusedxml import ElementTree

from diagrams import drawing
from diagrams.drawing import DiagramError, draw_png, draw_svg
from diagrams.palette import ROLES
from diagrams.svg import inline, natural_size

KINDS = {path.stem: path.read_text(encoding="utf-8") for path in (Path(__file__).parent / "kinds").iterdir()}
"""One diagram of each kind that the book's theme covers."""

EXTENSIONS = Path(drawing.__file__).parents[1]
COLOUR = re.compile(
    r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl)a?\([^)]*\)"
    r"|(?:fill|stroke|color)(?:: ?|=\")(?:black|white|red|gr[ae]y|navy|lightgr[ae]y|purple|blue)\b",
    re.IGNORECASE,
)


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("drawn")


@pytest.mark.parametrize("kind", KINDS)
def test_every_colour_is_of_the_palette(kind: str, folder: Path) -> None:
    svg = re.sub(
        r"<(?:text|p|tspan)\b[^>]*>[^<]*", "", draw_svg(KINDS[kind], folder).read_text(encoding="utf-8")
    )
    foreign = {colour.lower() for colour in COLOUR.findall(svg)} - {role.light for role in ROLES}
    assert foreign <= {"#000000"}  # the shadow of a look that is not used
    assert any(role.light in svg for role in ROLES)


@pytest.mark.parametrize("kind", KINDS)
def test_the_inline_picture_is_well_formed(kind: str, folder: Path) -> None:
    svg = inline(draw_svg(KINDS[kind], folder).read_text(encoding="utf-8"), prefix="d1", label="x")
    root = ElementTree.fromstring(svg)
    identifiers = [element.get("id") for element in root.iter() if element.get("id")]
    assert identifiers
    assert all(name.startswith("d1-") for name in identifiers)
    assert len(identifiers) == len(set(identifiers))


@pytest.mark.parametrize("kind", KINDS)
def test_a_drawing_does_not_depend_on_those_before_it(kind: str, tmp_path: Path) -> None:
    drawing.close_engine()
    first = draw_svg(KINDS[kind], tmp_path / "first").read_bytes()
    for other in KINDS.values():
        draw_svg(other, tmp_path / "others")
    with pytest.raises(DiagramError):
        draw_svg("flowchart TB\n  a --> --> b", tmp_path / "others")
    assert draw_svg(KINDS[kind], tmp_path / "last").read_bytes() == first


def test_a_drawing_is_kept_and_not_drawn_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = draw_svg("flowchart TB\n  once", folder)
    monkeypatch.setattr(drawing, "_mermaid_svg", lambda source: pytest.fail(f"drawn again: {source}"))
    assert draw_svg("flowchart TB\n  once", folder) == path


def test_what_is_kept_needs_no_mermaid(folder: Path) -> None:
    draw_svg("flowchart TB\n  kept", folder)
    program = (
        "import sys; from pathlib import Path; from diagrams.drawing import draw_svg;"
        f" draw_svg('flowchart TB\\n  kept', Path({str(folder)!r})); assert 'mermaidx' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], cwd=EXTENSIONS, check=True)


def test_theme_version_and_source_each_make_another_drawing(monkeypatch: pytest.MonkeyPatch) -> None:
    keys = {drawing.content_key("a"), drawing.content_key("b")}
    for name, value in (("mermaid_config", dict), ("version", lambda _name: "0"), ("LAYOUT", "other")):
        with monkeypatch.context() as patch:
            drawing._theme_and_version.cache_clear()
            patch.setattr(drawing, name, value)
            keys.add(drawing.content_key("a"))
    drawing._theme_and_version.cache_clear()
    assert len(keys) == 5


def test_drawing_twice_gives_the_same_file(tmp_path: Path) -> None:
    one, other = (draw_svg(KINDS["state"], tmp_path / name) for name in ("one", "other"))
    assert one.read_bytes() == other.read_bytes()
    assert sorted(path.name for path in one.parent.iterdir()) == [one.name]


def test_a_png_shows_the_diagram_in_print_quality(folder: Path) -> None:
    svg = draw_svg(KINDS["flowchart"], folder).read_text(encoding="utf-8")
    content = draw_png(svg, folder).read_bytes()
    assert content.startswith(b"\x89PNG")
    assert int.from_bytes(content[16:20], "big") == pytest.approx(3 * natural_size(svg).width, abs=3)


@pytest.mark.parametrize(
    ("source", "message", "line"),
    [
        ("flowchart TB\n  a[open --> b\n", "Parse error: ... TB a[open --> b, and here the diagram ends", 2),
        (
            "sequenceDiagram\n  a->>b: hi\n  what is this\n",
            "Parse error: ...b: hi what is this, unexpected 'NEWLINE'",
            3,
        ),
        ("\nflowcart TB\n", "unknown kind of diagram 'flowcart'; did you mean 'flowchart'?", 2),
        ("something else", "unknown kind of diagram 'something'", 1),
    ],
)
def test_what_mermaid_cannot_read_is_told_with_its_line(
    source: str, message: str, line: int, folder: Path
) -> None:
    with pytest.raises(DiagramError) as error:
        draw_svg(source, folder)
    assert str(error.value) == message
    assert error.value.line == line
