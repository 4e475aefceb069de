"""The builder of the e-book: Sphinx's own, with pages that are nothing but text, and a complete package."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from sphinx.builders.epub3 import Epub3Builder

from ebook.cover import draw_cover
from ebook.markup import as_ebook
from ebook.package import complete, properties_of, unused

if TYPE_CHECKING:
    from collections.abc import Iterator

LEFT_OUT = ("copybutton", "exercise", "mystnb", "print.css", "togglebutton")
"""style sheets of buttons, which an e-book has not, that of the site on paper, and such as arrive too late"""

READ = {".css", ".xhtml"}
"""files that may name others"""


class EbookBuilder(Epub3Builder):
    """Makes every page anew: views and numbers on a page change with other pages."""

    def get_outdated_docs(self) -> Iterator[str]:
        """Return all pages."""
        yield from self.env.found_docs

    def add_css_file(self, filename: str, **kwargs: Any) -> None:
        """Name a style sheet in every page."""
        if not filename.startswith(LEFT_OUT):
            super().add_css_file(filename, **kwargs)

    def handle_page(
        self,
        pagename: str,
        addctx: dict[str, Any],
        templatename: str = "page.html",
        *,
        outfilename: Path | None = None,
        event_arg: Any = None,
    ) -> None:
        """Write a page by our template; the book's own ``page.html`` belongs to the site."""
        template = "ebook-page.html" if templatename == "page.html" else templatename
        if "body" in addctx:
            addctx["body"] = as_ebook(addctx["body"])
        super().handle_page(pagename, addctx, template, outfilename=outfilename, event_arg=event_arg)

    def toc_metadata(self, level: int, navpoints: list[Any]) -> dict[str, Any]:
        """Return what ``toc.ncx`` says; its identifier has to be that of the package."""
        return {**super().toc_metadata(level, navpoints), "uid": self.config.epub_identifier}

    def build_content(self) -> None:
        """Write the package document."""
        outdir = Path(self.outdir)
        cover = self.config.epub_cover[0] if self.config.epub_cover else ""
        if cover:
            draw_cover(outdir / cover)
        texts = [path.read_text(encoding="utf-8") for path in outdir.rglob("*") if path.suffix in READ]
        static = [path.relative_to(outdir).as_posix() for path in sorted((outdir / "_static").rglob("*.*"))]
        self.config.epub_exclude_files = [*self.config.epub_exclude_files, *unused(static, [cover, *texts])]
        super().build_content()
        pages = {quote(name): outdir / name for name in self.files if name.endswith(".xhtml")}
        properties = {name: properties_of(path.read_text(encoding="utf-8")) for name, path in pages.items()}
        package = outdir / "content.opf"
        text = complete(package.read_text(encoding="utf-8"), properties, cover=cover)
        package.write_text(text, encoding="utf-8")
