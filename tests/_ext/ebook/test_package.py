"""The package document: what is added to Sphinx's."""

from __future__ import annotations

import pytest
from defusedxml import ElementTree

from ebook.package import OPF, complete, properties_of, unused

PACKAGE = f"""<package xmlns="{OPF}" version="3.0">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:title>Two Bridges</dc:title>
    <dc:contributor>unknown</dc:contributor>
  </metadata>
  <manifest>
    <item id="a" href="part/beams.xhtml" media-type="application/xhtml+xml"/>
    <item id="b" href="_static/cover.png" media-type="image/png"/>
    <item id="c" href="plain.xhtml" media-type="application/xhtml+xml"/>
  </manifest>
</package>"""


def test_files_get_their_properties() -> None:
    package = ElementTree.fromstring(
        complete(PACKAGE, {"part/beams.xhtml": "svg"}, cover="_static/cover.png")
    )
    items = {item.get("href"): item.get("properties") for item in package.iter(f"{{{OPF}}}item")}
    assert items == {"part/beams.xhtml": "svg", "_static/cover.png": "cover-image", "plain.xhtml": None}


def test_metadata_name_what_is_known_and_how_the_book_can_be_read() -> None:
    text = complete(PACKAGE, {})
    assert "<dc:title>Two Bridges</dc:title>" in text
    assert "unknown" not in text
    for said in ("schema:accessMode", "schema:accessibilityFeature", "schema:accessibilitySummary"):
        assert f'property="{said}"' in text


@pytest.mark.parametrize(
    ("page", "properties"),
    [("<p>x</p>", ""), ("<math>x</math>", "mathml"), ('<svg a="b"/><math/>', "mathml svg")],
)
def test_markup_tells_the_properties_of_a_page(page: str, properties: str) -> None:
    assert properties_of(page) == properties


def test_only_files_that_nothing_names_are_unused() -> None:
    files = ["_static/a.css", "_static/b.png", "_static/c.js"]
    assert unused(files, ['href="_static/a.css"', "url(b.png)"]) == ["_static/c.js"]
