"""Scripts and style sheets as they are shipped: with nothing that only their authors need."""

from __future__ import annotations

import pytest

from bookkit.static_files import compact


@pytest.mark.parametrize(
    ("text", "compacted"),
    [
        ("/* One\n   comment. */\na();\n", "a();\n"),
        ("if (a) {\n  /* Why. */\n  b();\n\n\n  c();\n}\n", "if (a) {\nb();\nc();\n}\n"),
        ("a(); // why\nb, // what\n", "a();\nb,\n"),
        ('load("https://example.org/"); \n', 'load("https://example.org/"); \n'),
        ("const a = /\\/ /;\n", "const a = /\\/ /;\n"),
        ("a { color: red; /* why */ }\n", "a { color: red; /* why */ }\n"),
    ],
)
def test_comments_and_indentation_are_left_out_and_nothing_else(text: str, compacted: str) -> None:
    assert compact(text) == compacted
