"""Answers on a page: what every output shows of them, and what authors are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from small_books import SmallBook, text_of

if TYPE_CHECKING:
    from pathlib import Path

NUMBER = """````{exercise} Count them
:label: count

```{answer} How many
:OPTIONS
```
````

```{solution} count
Many.
```
"""


@pytest.fixture
def book(rootdir: Path, tmp_path: Path) -> SmallBook:
    return SmallBook(rootdir / "test-exercises-answers", tmp_path / "book")


def page_with(options: str) -> str:
    return "# Answers\n\n" + NUMBER.replace(":OPTIONS", options)


def test_html_holds_what_the_script_needs_and_reads_well_without_it(book: SmallBook) -> None:
    build = book.build()
    assert build.warnings == []
    page = build.page("index")
    numbers = page.select("p.answer")
    assert [text_of(number) for number in numbers] == [
        "Number of them: ____________ s",
        "How many of 1000 exactly: ____________",
    ]
    assert (numbers[0]["data-value"], numbers[0]["data-tolerance"]) == ("1234.5", "12.345")
    assert (numbers[1]["data-value"], numbers[1]["data-tolerance"]) == ("250", "0")
    choices = page.select("div.answer")
    assert [choice["data-right"] for choice in choices] == ["0", "0 2"]
    assert [text_of(item) for item in choices[0].select("li")] == [
        "☐ Where the recogniser fails.",
        "☐ Everywhere.",
    ]
    assert not page.select("form.answer, .answer input")


def test_reasons_stand_in_the_solution_and_can_be_found_from_the_choice(book: SmallBook) -> None:
    page = book.build().page("index")
    solution = page.select(".solution")[1]
    assert [text_of(term) for term in solution.select("dl.answer-reasons dt")] == [
        "Right: Where the recogniser fails.",
        "Wrong: Everywhere.",
        "Right: Two",
        "Wrong: Three",
        "Right: Four",
    ]
    reasons = str(page.select("div.answer")[1]["data-reasons"]).split()
    assert [text_of(solution.find(id=reason)) for reason in reasons] == [
        "Half of it is one.",
        "It is odd.",
        "Half of it is two.",
    ]


@pytest.mark.parametrize("builder", ["text", "latex", "epub"])
def test_other_outputs_have_a_line_boxes_and_reasons_but_no_result(book: SmallBook, builder: str) -> None:
    build = book.build(builder)
    assert build.warnings == []
    name = {"text": "index.txt", "latex": "answers.tex", "epub": "index.xhtml"}[builder]
    text = build.file(name)
    assert "1234" not in text
    assert "data-right" not in text
    assert text.count("_" * 12 if builder != "latex" else r"\_" * 12) == 2
    assert text.count(r"\(\square\)" if builder == "latex" else "☐") == 5
    assert text.count("It is odd.") == 1


def test_pages_without_answers_load_nothing(book: SmallBook) -> None:
    book.write("other", "# Other\n\nText.\n")
    book.change("index", "# Answers", "# Answers\n\n```{toctree}\nother\n```")
    build = book.build()
    for file in ("answers.js", "answers.css"):
        assert file in build.file("index.html")
        assert file not in build.file("other.html")


def test_a_glued_number_is_looked_up(book: SmallBook) -> None:
    text = page_with(":glued: share\n:tolerance: 1 %\n:unit: %")
    (book.folder / "index.md").unlink()
    book.glue("index", {"share": 13.79}, text)
    build = book.build()
    assert build.warnings == []
    answer = build.page("index").select_one("p.answer")
    assert answer is not None
    assert (answer["data-value"], answer["data-tolerance"]) == ("13.79", "0.1379")


@pytest.mark.parametrize(
    ("glued", "message"),
    [
        (
            {"share": 1, "shares_of_all": 2},
            "expects 'shar', which no cell of this page glues; did you mean 'share'?",
        ),
        ({"shar": "a good deal"}, "expects 'shar', which is no number but 'a good deal'"),
    ],
)
def test_a_glued_value_that_cannot_be_used_is_named(
    book: SmallBook, glued: dict[str, object], message: str
) -> None:
    (book.folder / "index.md").unlink()
    book.glue("index", glued, page_with(":glued: shar\n:tolerance: 0.1"))
    build = book.build()
    (warning,) = build.warnings
    assert warning.startswith("index.ipynb")
    assert warning.endswith(f"answer 'How many' {message} [exercise.value]")
    answer = build.page("index").select_one("p.answer")
    assert answer is not None
    assert "data-value" not in answer.attrs
    assert text_of(answer) == "How many: ____________"


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (":tolerance: 1", "expects nothing; give ':glued:' with a key, ':value:', or a list of options"),
        (":value: 1\n:glued: key\n:tolerance: 1", "has ':value:' and ':glued:'; keep one of them"),
        (":value: 1", "has no tolerance; write a number such as ':tolerance: 0.01', or '1 %' of the result"),
        (":value: one\n:tolerance: 1", "has the value 'one'; write a number such as 0.25"),
    ],
)
def test_a_number_that_cannot_be_checked_is_named_with_its_line(
    book: SmallBook, options: str, message: str
) -> None:
    book.write("index", page_with(options))
    build = book.build()
    assert build.warnings == [f"index.md:6: WARNING: answer 'How many' {message} [exercise.answer]"]
    assert "How many" in text_of(build.page("index").select_one(".exercise"))


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("- [ ] One\n\n  No.\n- [ ] Two\n\n  No.", "has no right option; begin at least one with '[x]'"),
        ("- [x] One\n\n  Yes.\n- [ ] Two", "gives no reason for option 2; write one in a paragraph below it"),
        ("- One\n\n  Yes.", "has the option 'One Yes.'; begin it with '[x]' if it is right, else '[ ]'"),
        ("Some text.", "holds more than a list of options"),
    ],
)
def test_a_choice_that_cannot_be_checked_is_named_with_its_line(
    book: SmallBook, body: str, message: str
) -> None:
    book.write("index", page_with("\n" + body).replace(":label: count\n\n", ":label: count\n\nText.\n\n"))
    build = book.build()
    (warning,) = build.warnings
    assert warning.startswith("index.md:8: WARNING: answer 'How many' ")
    assert " ".join(warning.split()).endswith(f"{message} [exercise.choice]")


def test_an_answer_outside_an_exercise_is_named(book: SmallBook) -> None:
    book.write("index", "# Answers\n\n```{answer} How many\n:value: 1\n:tolerance: 1\n```\n")
    message = "answer 'How many' stands outside an exercise"
    assert book.build().warnings == [f"index.md:3: WARNING: {message} [exercise.answer]"]


def test_a_choice_needs_its_solution_on_the_page(book: SmallBook) -> None:
    text = (book.folder / "index.md").read_text(encoding="utf-8")
    head, solution = text.split("```{solution-start} choose")
    book.write("index", head + "```{toctree}\nother\n```\n")
    book.write("other", "# Other\n\n```{solution-start} choose" + solution)
    warnings = book.build().warnings
    assert [line.partition(": WARNING: ")[2] for line in warnings] == [
        f"answer '{question}' needs the solution of its exercise on the same page: it shows the reasons"
        " [exercise.answer]"
        for question in ("Which cut helps?", "Which numbers are even?")
    ]
