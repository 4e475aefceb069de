"""Resolving, for HTML: the line under the title of a chapter, and a box to tick at each of its cells."""

from __future__ import annotations

from typing import Any

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from bookkit.sites import SITE_BUILDERS
from chapter_files.domain import has_cells
from chapter_files.nodes import chapter_links, reveal_code


class AddChapterLinks(SphinxPostTransform):
    """Puts the line behind the title and the boxes before the code."""

    default_priority = 3  # before MyST-NB chooses among outputs (4): cells are as they were read
    builders = SITE_BUILDERS

    def run(self, **kwargs: Any) -> None:
        if not has_cells(self.document):
            return
        title = next(iter(self.document.findall(nodes.title)))
        line = chapter_links(docname=self.env.current_document.docname)
        title.parent.insert(title.parent.index(title) + 1, line)
        boxes = [box for box in self.document.findall(nodes.container) if "cell_input" in box["classes"]]
        for number, box in enumerate(boxes, start=1):
            box.insert(0, reveal_code(number=number))
