"""Code cells that MyST-NB has left in the text, because they stand where no cell runs."""

from __future__ import annotations

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from .domain import execution_domain
from .notebook_results import is_notebook
from .planning import Remark

NESTED = (
    "code cell does not run here, inside a list or another directive or fenced with ':::';"
    " expected at the top level of the page, fenced with '```{code-cell}'"
)
NO_FRONT_MATTER = (
    "code cell does not run on a page without front matter for notebooks;"
    " expected 'file_format: mystnb' and 'kernelspec: {name: python3}' at the top of the page"
)


class MisplacedCodeCell(SphinxDirective):
    """Shows the code of a cell that does not run, and has it reported in each build."""

    optional_arguments = 1
    final_argument_whitespace = True
    has_content = True

    def run(self) -> list[nodes.Node]:
        if is_notebook(self.state.document):
            remark = Remark("execution.nested", self.lineno, NESTED)
        else:
            remark = Remark("execution.no_front_matter", self.lineno, NO_FRONT_MATTER)
        execution_domain(self.env).note_misplaced_cell(self.env.current_document.docname, remark)
        code = "\n".join(self.content)
        block = nodes.literal_block(code, code, language="python")
        self.set_source_info(block)
        return [block]
