"""The package document of an e-book, ``content.opf``: what Sphinx leaves out of it. Text to text; no Sphinx.

Sphinx names no properties of files, so that pages with formulas or drawings are invalid and no picture is the
cover, and says nothing on accessibility, which shops and libraries ask for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

OPF = "http://www.idpf.org/2007/opf"
DC = "http://purl.org/dc/elements/1.1/"
NOT_SAID = "unknown"
"""what Sphinx writes where the configuration says nothing"""

MARKUP = {"<math": "mathml", "<svg": "svg"}
"""markup in a page → the property that says so"""

ACCESSIBILITY = (
    ("accessMode", "textual"),
    ("accessMode", "visual"),
    ("accessModeSufficient", "textual"),
    ("accessibilityFeature", "alternativeText"),
    ("accessibilityFeature", "displayTransformability"),
    ("accessibilityFeature", "MathML"),
    ("accessibilityFeature", "readingOrder"),
    ("accessibilityFeature", "structuralNavigation"),
    ("accessibilityFeature", "tableOfContents"),
    ("accessibilityFeature", "unlocked"),
    ("accessibilityHazard", "none"),
    (
        "accessibilitySummary",
        "Every figure has an alternative text and a caption, formulas are MathML, tables have header cells,"
        " and solutions of exercises are part of the text. No content depends on colour, sound or motion.",
    ),
)
"""property of schema.org → value; the order is that of the page"""


def properties_of(xhtml: str) -> str:
    """Return the properties of a page, as the manifest lists them.

    >>> properties_of("<p>By <math/> and <svg/></p>")
    'mathml svg'
    """
    return " ".join(name for markup, name in MARKUP.items() if markup in xhtml)


def unused(files: Iterable[str], texts: Iterable[str]) -> list[str]:
    """Return the ``files`` that none of the ``texts`` names.

    >>> unused(["_static/book.css", "_static/search.js"], ['<link href="../_static/book.css"/>'])
    ['_static/search.js']
    """
    everything = "\n".join(texts)
    return [file for file in files if file.rpartition("/")[2] not in everything]


def complete(opf: str, properties: Mapping[str, str], *, cover: str = "") -> str:
    """Return ``opf`` with the ``properties`` of files, the picture ``cover`` and what metadata it lacks."""
    ElementTree.register_namespace("", OPF)
    ElementTree.register_namespace("dc", DC)
    package = ElementTree.fromstring(opf)  # noqa: S314  # Sphinx has just written it
    metadata, manifest = next(package.iter(f"{{{OPF}}}metadata")), next(package.iter(f"{{{OPF}}}manifest"))
    for element in [child for child in metadata if child.text == NOT_SAID]:
        metadata.remove(element)
    for name, value in ACCESSIBILITY:
        ElementTree.SubElement(metadata, f"{{{OPF}}}meta", property=f"schema:{name}").text = value
    for item in manifest:
        found = "cover-image" if item.get("href") == cover else properties.get(item.get("href", ""), "")
        if found:
            item.set("properties", found)
    ElementTree.indent(package)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(package, encoding="unicode") + "\n"
    )
