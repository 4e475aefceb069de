"""Versions never change, names can be moved and moved back."""

from __future__ import annotations

import pytest

from model_registry import Lineage, ModelRegistry, content_hash

MARCH = Lineage(data=("march",), code="v1")
APRIL = Lineage(data=("march", "april"), code="v1")


@pytest.fixture
def registry() -> ModelRegistry:
    """Return a registry with two versions, of which the second is live after the first was."""
    registry = ModelRegistry()
    for artefact, lineage in [(b"one", MARCH), (b"two", APRIL)]:
        registry.promote(registry.register(artefact, lineage), "live")
    return registry


def test_version_is_named_by_its_content(registry: ModelRegistry) -> None:
    assert registry.version("live") == content_hash(b"two") != content_hash(b"one")
    assert registry.register(b"two", APRIL) == content_hash(b"two")


def test_roll_back_gives_the_same_bytes_as_before(registry: ModelRegistry) -> None:
    assert registry.load("live") == b"two"
    assert registry.roll_back("live") == content_hash(b"one")
    assert registry.load("live") == b"one"


def test_version_that_is_not_live_can_still_be_loaded(registry: ModelRegistry) -> None:
    registry.roll_back("live")
    assert registry.load(content_hash(b"two")) == b"two"


def test_there_is_no_way_back_from_the_first(registry: ModelRegistry) -> None:
    registry.roll_back("live")
    with pytest.raises(LookupError, match="'live' has never pointed anywhere else"):
        registry.roll_back("live")
    assert registry.load("live") == b"one"


def test_aliases_are_independent(registry: ModelRegistry) -> None:
    registry.promote(content_hash(b"one"), "canary")
    assert (registry.load("canary"), registry.load("live")) == (b"one", b"two")


def test_lineage_question(registry: ModelRegistry) -> None:
    assert registry.trained_on("march") == [content_hash(b"one"), content_hash(b"two")]
    assert registry.trained_on("april") == [content_hash(b"two")]
    assert registry.trained_on("may") == []


def test_same_bytes_with_another_story_are_refused(registry: ModelRegistry) -> None:
    with pytest.raises(ValueError, match="already registered with another lineage"):
        registry.register(b"one", APRIL)


def test_unknown_version_cannot_be_promoted_or_loaded(registry: ModelRegistry) -> None:
    with pytest.raises(LookupError, match="no version '0000' is registered"):
        registry.promote("0000", "live")
    with pytest.raises(LookupError, match="'shadow' points to no version yet"):
        registry.load("shadow")


def test_altered_artefact_is_not_served(registry: ModelRegistry) -> None:
    registry._artefacts[registry.version("live")] = b"tampered"
    with pytest.raises(ValueError, match="has been altered"):
        registry.load("live")
