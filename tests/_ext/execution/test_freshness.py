"""What makes a chapter run again, and what does not: one change after the other, with real kernels."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .conftest import Project

FIRST, SECOND = "one/first", "two/second"
CODE = "code/arithmetic/__init__.py"


def change(book: Project, name: str, old: str, new: str) -> list[str]:
    """Replace ``old`` by ``new`` in a file and return the chapters that run again in the next build."""
    book.edit(name, old, new)
    return sorted(book.build().executed)


def test_what_is_on_the_page_but_is_no_code_runs_nothing(built_book: Project) -> None:
    page = f"{SECOND}.md"
    ran = {
        "prose": change(built_book, page, "# Second", "# Second\n\nWords."),
        "comment": change(built_book, page, "Words.", "Words.\n\n% a remark"),
        "tag": change(
            built_book, page, "```{code-cell}\nfrom", "```{code-cell}\n:tags: [hide-input]\n\nfrom"
        ),
        "caption": change(
            built_book,
            page,
            "```{code-cell}\nimport matplotlib",
            "```{code-cell}\n---\nmystnb:\n  figure:\n    caption: A line\n---\nimport matplotlib",
        ),
        "alternative text": change(
            built_book, page, "  figure:\n", "  image:\n    alt: A rising line\n  figure:\n"
        ),
    }

    assert ran == {change: [] for change in ran}
    html = built_book.html(SECOND)
    for shown in ("Words.", "doubled: 2 4", "A line", 'alt="A rising line"', "hide-input"):
        assert shown in html


def test_only_what_depends_on_a_change_runs_again(built_book: Project) -> None:
    built_book.write("code/geometry/__init__.py", "SIDES = 3\n")
    built_book.write("code/arithmetic/extra.py", "UNUSED = 1\n")
    built_book.write("requirements.txt", "matplotlib==1\nnetworkx==1\n")
    ran = {
        "a package and modules that nobody imports": sorted(built_book.build().executed),
        "cell": change(built_book, f"{FIRST}.md", "double(21)", "double(sides := 21)"),
        "import in code": change(built_book, CODE, "def", "from geometry import SIDES\n\n\ndef"),
        "what the imported imports": change(built_book, "code/geometry/__init__.py", "3", "4"),
        "unused module": change(built_book, "code/arithmetic/extra.py", "1", "2"),
        "data of one": change(built_book, "data/numbers.csv", "2", "7"),
        "pinned version of another package": change(
            built_book, "requirements.txt", "networkx==1", "networkx==2"
        ),
    }

    assert ran == {
        "a package and modules that nobody imports": [],
        "cell": [FIRST],
        "import in code": [FIRST, SECOND],
        "what the imported imports": [FIRST, SECOND],
        "unused module": [],
        "data of one": [SECOND],
        "pinned version of another package": [],
    }


def test_pinned_version_matters_to_who_imports_the_package(new_book: Project) -> None:
    new_book.write("requirements.txt", "matplotlib==1\nnetworkx==1\n")
    assert sorted(new_book.build(parallel=2).executed) == [FIRST, SECOND]

    assert change(new_book, "requirements.txt", "networkx==1", "networkx==2") == []
    assert change(new_book, "requirements.txt", "matplotlib==1", "matplotlib==2") == [SECOND]


def test_page_in_another_folder_runs_there_and_one_that_is_renamed_does_not(built_book: Project) -> None:
    built_book.write("two/again.md", built_book.read(f"{SECOND}.md"))
    built_book.edit("index.md", "two/second", "two/again")
    (built_book.folder / "two/second.md").unlink()
    assert built_book.build().executed == []

    built_book.write("three/moved.md", built_book.read("two/again.md"))
    built_book.edit("index.md", "two/again", "three/moved")
    (built_book.folder / "two/again.md").unlink()
    assert built_book.build().executed == ["three/moved"]


def test_listing_of_a_folder_is_an_input(built_book: Project) -> None:
    cell = 'import os\n\nprint(sorted(os.listdir("../data")))\nglue'
    built_book.edit(f"{FIRST}.md", "glue(", f"{cell}(")
    assert built_book.build().executed == [FIRST]

    built_book.write("data/more.csv", "3\n")
    assert built_book.build().executed == [FIRST]
    assert "more.csv" in built_book.html(FIRST)
