"""What a scenario and a quality show: required, measured, verdict, and what the rest of the book says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalogue.model import Candidate, Mention, Quality, Scenario
from small_books import facts_of, text_of

if TYPE_CHECKING:
    from bs4 import Tag

    from small_books import Build, SmallBook


def table(build: Build, anchor: str) -> Tag:
    found = build.page("scenarios").find(id=anchor)
    assert found is not None
    return found


def rows(build: Build, anchor: str) -> dict[str, str]:
    found = table(build, anchor).find_all("tr")
    return {text_of(row.find("th")): text_of(row.find("td")) for row in found}


def test_a_scenario_shows_its_parts_what_was_measured_and_the_verdict(finished_book: Build) -> None:
    assert rows(finished_book, "scenario-crash-is-noticed") == {
        "Quality": "Availability",
        "Source": "a model server",
        "Stimulus": "stops without a message",
        "Artifact": "health monitor",
        "Environment": "1 s beats, up to 0.8 s jitter",
        "Response": "marks the server dead and stops routing to it",
        "Response measure (required)": "detection max ≤ 4 s over 200 crashes",
        "Measured": "3.6 s over 200 crashes, in Measuring",
        "Verdict": "met",
        "Addressed by": "Heartbeat, Ping/Echo",
        "Kind": "stress scenario",
        "Priority": "importance high, difficulty medium",
    }


def test_a_scenario_that_is_meant_to_fail_and_changes_says_so(finished_book: Build) -> None:
    shown = rows(finished_book, "scenario-forest-answers-fast")
    assert shown["Measured"] == "24.8 ms, in Measuring (changes from run to run)"
    assert shown["Verdict"] == "not met, as this scenario is meant to show"


def test_an_argued_scenario_keeps_its_words_and_its_reasons(finished_book: Build) -> None:
    shown = rows(finished_book, "scenario-erasure")
    assert shown["Response measure (required)"] == "done after at most 30 days"
    assert shown["Verdict"] == "argued"
    assert "Measured" not in shown
    assert text_of(table(finished_book, "scenario-erasure").find_next_sibling("p")) == "The contract says so."


def test_a_scenario_without_a_value_is_not_measured(finished_book: Build) -> None:
    shown = rows(finished_book, "scenario-small-model")
    assert shown["Verdict"] == "not measured"
    assert "Measured" not in shown


def test_the_table_is_named_by_its_caption_and_every_row_by_its_header(finished_book: Build) -> None:
    found = table(finished_book, "scenario-crash-is-noticed")
    assert found.name == "table"
    assert text_of(found.select_one("caption .caption-text")) == "Crash is noticed"
    assert {header.get("scope") for header in found.find_all("th")} == {"row"}
    assert all(len(row.find_all(["th", "td"])) == 2 for row in found.find_all("tr"))


def test_a_scenario_is_not_numbered_among_the_tables(finished_book: Build) -> None:
    assert finished_book.app.env.toc_fignumbers.get("scenarios", {}) == {}


def test_the_page_that_measured_is_linked(finished_book: Build) -> None:
    link = table(finished_book, "scenario-crash-is-noticed").find("a", string="Measuring")
    assert link is not None
    assert link["href"] == "measuring.html"


def test_the_record_holds_what_the_author_wrote(finished_book: Build) -> None:
    scenarios = finished_book.app.env.domains["arch"].data["entries"]["scenarios"]
    assert scenarios[0] == Scenario(
        kind="scenario",
        name="Crash is noticed",
        docname="scenarios",
        line=3,
        anchor="scenario-crash-is-noticed",
        quality="Availability",
        source="a model server",
        stimulus="stops without a message",
        artifact="health monitor",
        environment="1 s beats, up to 0.8 s jitter",
        response="marks the server dead and stops routing to it",
        measure="detection_max <= 4 s over 200 crashes",
        sort="stress",
        priority="importance high, difficulty medium",
        candidates=(Candidate("", "detection_max"),),
        addressed_by=(Mention("Heartbeat", 15), Mention("Ping/Echo", 15)),
        measure_line=11,
        value_line=12,
    )
    assert (scenarios[1].volatile, scenarios[1].expect) == (True, "not-met")


def test_a_quality_shows_its_definition_and_what_the_book_says_of_it(finished_book: Build) -> None:
    latency = finished_book.page("qualities").find(id="quality-latency")
    assert latency is not None
    assert [text_of(p) for p in latency.find_all("p", recursive=False)] == [
        "How long one request waits.",
        "A percentile says more than a mean.",
    ]
    assert facts_of(latency) == {
        "Also known as": "Response time",
        "Standard name": "time behaviour",
        "Measured in": "ms, s",
        "Part of": "Performance",
        "Helped by": "Big Ball",
        "Hurt by": "Heartbeat, Layered, Observer, Ping/Echo",
        "Scenarios": "Forest answers fast",
    }


def test_a_quality_knows_its_parts_and_what_both_helps_and_hurts_it(finished_book: Build) -> None:
    modifiability = finished_book.page("qualities").find(id="quality-modifiability")
    assert modifiability is not None
    assert facts_of(modifiability) == {
        "Part of": "Maintainability",
        "Includes": "Testability",
        "Helped by": "Layered",
        "Hurt by": "Big Ball",
        "Helped and hurt by": "Observer",
        "Scenarios": "Erasure, Small model",
    }


def test_the_definition_of_a_quality_is_its_first_paragraph(finished_book: Build) -> None:
    qualities = finished_book.app.env.domains["arch"].data["entries"]["qualities"]
    assert qualities[1] == Quality(
        kind="quality",
        name="Latency",
        docname="qualities",
        line=7,
        anchor="quality-latency",
        aliases=("Response time",),
        definition="How long one request waits.",
        parents=("Performance",),
        iso="time behaviour",
        measures="ms, s",
    )


def test_a_value_that_changes_on_another_page_rewrites_the_scenario(catalogue_book: SmallBook) -> None:
    catalogue_book.build()
    catalogue_book.glue("measuring", {"detection_max": 4.2, "p99": 24.8})
    build = catalogue_book.build()
    assert rows(build, "scenario-crash-is-noticed")["Measured"] == "4.2 s, in Measuring"
    assert rows(build, "scenario-crash-is-noticed")["Verdict"] == "not met"
    assert build.written >= {"measuring", "scenarios"}
    assert build.written.isdisjoint({"patterns", "tactics", "qualities"})
    missed = (
        "scenarios.md:11: WARNING: scenario 'Crash is noticed':"
        " measured detection_max = 4.2 s (measuring.ipynb),"
        " required <= 4 s: NOT MET [arch.scenario_not_met]"
    )
    assert build.warnings == [missed]
    assert catalogue_book.build().warnings == [missed]


def test_a_value_that_is_no_longer_glued_is_missed(catalogue_book: SmallBook) -> None:
    catalogue_book.build()
    catalogue_book.glue("measuring", {})
    build = catalogue_book.build()
    assert rows(build, "scenario-crash-is-noticed")["Verdict"] == "not measured"
    assert build.warnings == [
        "scenarios.md:12: WARNING: scenario 'Crash is noticed': no code cell glued 'detection_max'"
        " [arch.unmeasured]",
        "scenarios.md:27: WARNING: scenario 'Forest answers fast': no code cell glued 'p99'"
        " [arch.unmeasured]",
    ]


def test_a_value_of_the_own_page_comes_first(catalogue_book: SmallBook) -> None:
    text = (catalogue_book.folder / "scenarios.md").read_text(encoding="utf-8")
    catalogue_book.delete("scenarios")
    catalogue_book.glue("scenarios", {"detection_max": 1, "p99": 24.8}, text=text)
    build = catalogue_book.build()
    assert build.warnings == []
    assert rows(build, "scenario-crash-is-noticed")["Measured"] == "1 s"


CHAPTER = """---
file_format: mystnb
kernelspec:
  name: python3
---

# Scenarios

```{quality-scenario} Small model
---
quality: Latency
source: build job
stimulus: packs the model
artifact: pickled model
environment: release build
response: accepts or rejects
measure: size <= 256 KiB
value: size
---
```

```{code-cell}
import numpy
from myst_nb import glue

glue("size", {"value": numpy.float64(30.2), "unit": "KiB"}, display=False)
```
"""


def test_a_cell_of_the_same_chapter_measures_the_scenario(blank_book: SmallBook) -> None:
    blank_book.write("qualities", "# Qualities\n\n```{quality} Latency\nHow long one request waits.\n```\n")
    blank_book.write("scenarios", CHAPTER)
    build = blank_book.build(confoverrides={"nb_execution_mode": "force"})
    assert build.warnings == []
    assert rows(build, "scenario-small-model")["Measured"] == "30.2 KiB"
    assert rows(build, "scenario-small-model")["Verdict"] == "met"
