"""Heads of chapters and the overview: in every output, after later builds, and what authors are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from small_books import SmallBook, text_of

if TYPE_CHECKING:
    from pathlib import Path

    from small_books import Build


@pytest.fixture
def book(rootdir: Path, tmp_path: Path) -> SmallBook:
    return SmallBook(rootdir / "test-chapter-goals", tmp_path / "book")


def facts(build: Build, page: str) -> dict[str, str]:
    """Return what the head of a chapter says below its goals."""
    box = build.page(page).select_one(".chapter-goals dl")
    assert box is not None
    return dict(zip(map(text_of, box.select("dt")), map(text_of, box.select("dd")), strict=True))


def overview(build: Build) -> list[str]:
    """Return headings and goals of the overview in their order."""
    tags = build.page("goals").select(".goals-overview :is(h2, h3, li)")
    return [text_of(tag).rstrip("¶") for tag in tags]


def test_the_head_says_goals_and_what_is_computed(book: SmallBook) -> None:
    build = book.build()
    assert build.warnings == []
    page = build.page("two/forests")
    title = page.find("h1")
    assert title is not None
    head = title.find_next_sibling()
    assert head is page.select_one(".chapter-goals")
    assert head is not None
    assert head["data-chapter"] == "two/forests"
    assert [text_of(item) for item in head.select("li")] == [
        "average trees",
        "count errors",
        "weigh a forest",
    ]
    assert facts(build, "two/forests") == {
        "Builds on": "Trees",
        "Reading": "about 5 minutes, for 14 words and 1 code cell",
    }
    link = head.select_one("dd a")
    assert link is not None
    assert link["href"] == "../one/trees.html"
    assert facts(build, "one/trees") == {
        "Builds on": "no other chapter",
        "Reading": "about 5 minutes, for 21 words",
        "Exercises": "1, of which 1 can be checked in the browser",
    }


def test_the_overview_follows_the_book(book: SmallBook) -> None:
    build = book.build()
    trees = ["Trees", "grow a tree", "read a tree aloud", "say when to stop", "Count the leaves"]
    forests = ["Forests", "average trees", "count errors", "weigh a forest"]
    assert overview(build) == ["First part", *trees, "Second part", *forests]
    page = build.page("goals")
    assert [link["href"] for link in page.select(".chapter-goals li a")] == ["one/trees.html#leaves"]
    same = build.page("one/trees").select_one(".chapter-goals li")
    assert same is not None
    assert text_of(page.find(id=same["id"])) == "grow a tree"


@pytest.mark.parametrize("builder", ["text", "latex", "epub"])
def test_other_outputs_have_goals_facts_and_overview(book: SmallBook, builder: str) -> None:
    build = book.build(builder)
    assert build.warnings == []
    names = {
        "text": ["one/trees.txt", "goals.txt"],
        "latex": ["goals.tex"],
        "epub": ["one/trees.xhtml", "goals.xhtml"],
    }[builder]
    for name in names:
        for words in ("read a tree aloud", "about 5 minutes", "Count the leaves"):
            assert words in " ".join(build.file(name).split()), (name, words)


def test_scripts_and_styles_are_loaded_where_they_are_needed(book: SmallBook) -> None:
    build = book.build()
    for file in ("progress.js", "goals.css"):
        assert file in build.file("one/trees.html")
        assert file in build.file("goals.html")
        assert file not in build.file("one/index.html")


def test_reading_time_and_overview_follow_the_text(book: SmallBook) -> None:
    book.build()
    book.change("one/trees", "Four words of text.", "word " * 180 * 14)
    build = book.build()
    assert facts(build, "one/trees")["Reading"] == "about 15 minutes, for 2,537 words"
    assert "two/forests" not in build.written
    assert "about 15 minutes" in text_of(build.page("goals").find("article"))


def test_a_new_title_reaches_the_chapters_that_build_on_it(book: SmallBook) -> None:
    book.build()
    book.change("one/trees", "# Trees", "# Oaks")
    build = book.build()
    assert facts(build, "two/forests")["Builds on"] == "Oaks"
    assert "two/forests" in build.written


def test_other_changes_leave_the_overview_alone(book: SmallBook) -> None:
    book.build()
    book.change("one/trees", "Four words of text.", "Five other words of text.")
    build = book.build()
    assert {"goals", "two/forests"}.isdisjoint(build.written)
    assert book.build().written == set()
    left = build.page("goals").find("article")
    book.remove_output()
    assert left == book.build().page("goals").find("article")


def test_a_deleted_chapter_leaves_the_overview(book: SmallBook) -> None:
    book.build()
    book.delete("two/forests")
    book.change("two/index", "```{toctree}\nforests\n```", "Nothing.")
    build = book.build()
    assert build.warnings == []
    assert "Forests" not in overview(build)
    assert "Second part" not in overview(build)


def test_a_parallel_build_makes_the_same_pages(book: SmallBook) -> None:
    for number in range(6):
        text = (book.folder / "two/forests.md").read_text(encoding="utf-8")
        book.write(f"two/more{number}", text.replace("# Forests", f"# More {number}"))
    book.change("two/index", "forests", "\n".join(["forests", *(f"more{number}" for number in range(6))]))
    pages = ["goals.html", "two/more3.html"]
    serial = [book.build().file(page) for page in pages]
    book.remove_output()
    build = book.build(parallel=2)
    assert build.warnings == []
    assert [build.file(page) for page in pages] == serial


@pytest.mark.parametrize(
    ("old", "new", "below", "message"),
    [
        (
            "one/trees\n",
            "one/tree\n",
            1,
            "'one/tree' in ':builds-on:' is no page; did you mean 'one/trees'? [goals.builds_on]",
        ),
        (
            ":builds-on: one/trees\n",
            "",
            0,
            "missing ':builds-on:'; name the pages that the chapter takes for granted, or 'none'"
            " [goals.builds_on]",
        ),
        (
            "- count errors\n- weigh a forest\n",
            "",
            0,
            "a chapter has 3 to 5 goals, as a list; this one has 1 [goals.list]",
        ),
    ],
)
def test_mistakes_are_named_with_their_line(
    book: SmallBook, old: str, new: str, below: int, message: str
) -> None:
    lines = (book.folder / "two/forests.md").read_text(encoding="utf-8").splitlines()
    line = lines.index("```{chapter-goals}") + 1 + below
    book.change("two/forests", old, new)
    assert book.build().warnings == [f"two/forests.md:{line}: WARNING: {message}"]


def test_a_chapter_without_goals_and_a_circle_are_named_on_every_build(book: SmallBook) -> None:
    book.write("two/bare", "---\norphan: true\n---\n\n# Bare\n\nText.\n")
    book.change("one/trees", ":builds-on: none", ":builds-on: two/forests")
    expected = [
        "two/bare.md:5: WARNING: 'two/bare' has no goals; write {chapter-goals} below its title"
        " [goals.missing]",
        "one/trees.md:4: WARNING: 'one/trees' builds on itself: one/trees ← two/forests ← one/trees"
        " [goals.cycle]",
    ]
    assert book.build().warnings == expected
    assert book.build().warnings == expected
