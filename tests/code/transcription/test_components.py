"""What each of the six components promises, alone."""

from __future__ import annotations

from random import Random

from transcription import (
    PLAIN,
    DataManagement,
    DataSource,
    Example,
    FeatureStore,
    Model,
    Monitoring,
    Pipeline,
    Recording,
    Vocabulary,
    Word,
)

RECORDING = Recording("r", "c", ((1.0, 3.0), (2.0, 2.0)), ("yes", "no"))


def test_editor_asks_about_doubtful_words_only() -> None:
    words = [Word("yes", 0.9), Word("yes", 0.55)]
    assert DataSource().corrections(RECORDING, words, below=0.6) == {1: "no"}


def test_labels_do_not_depend_on_the_model() -> None:
    source = DataSource()
    assert source.labels(RECORDING, share=1, rng=Random(1)) == {0: "yes", 1: "no"}
    assert source.labels(RECORDING, share=0, rng=Random(1)) == {}


def test_oldest_examples_make_room() -> None:
    data = DataManagement(capacity=2)
    data.store(Example("r", i, "w", "c") for i in range(3))
    assert [example.position for example in data.examples] == [1, 2]


def test_features_do_not_depend_on_loudness() -> None:
    store = FeatureStore()
    loud = Recording(
        "loud", "c", tuple(tuple(3 * e for e in sound) for sound in RECORDING.sounds), RECORDING.said
    )
    assert store.features(RECORDING) == store.features(loud)


def test_features_are_computed_once() -> None:
    store = FeatureStore()
    assert store.features(RECORDING) is store.features(RECORDING)
    assert (store.computed, store.served) == (1, 2)


def test_training_gets_the_features_that_inference_got() -> None:
    store = FeatureStore()
    served = store.features(RECORDING)
    assert store.features_of([Example("r", 1, "no", "c")]) == [served[1]]
    assert store.computed == 1


def test_trained_model_has_the_mean_of_each_word() -> None:
    examples = [Example("r", i, text, "c") for i, text in enumerate("aab")]
    model = Pipeline().train(examples, [(0.0, 2.0), (2.0, 2.0), (5.0, 5.0)])
    assert model == Model({"a": (1.0, 2.0), "b": (5.0, 5.0)})


def test_score_runs_from_a_half_to_one() -> None:
    model = Model({"a": (0.0,), "b": (1.0,)})
    assert model.recognise((0.5,)).score == 0.5
    assert model.recognise((0.0,)) == Word("a", 1.0)
    assert Model({"a": (0.0,), "b": (0.0,)}).recognise((0.0,)).score == 0.5


def test_monitor_takes_the_first_day_as_usual() -> None:
    monitor = Monitoring(doubtful_below=0.6, alarm_factor=1.5)
    days = []
    for doubtful in (2, 3, 4):
        monitor.observe([Word("w", 0.5)] * doubtful + [Word("w", 0.9)] * (10 - doubtful))
        days.append(monitor.close_day())
    assert days == [(0.2, False), (0.3, False), (0.4, True)]


def test_recordings_repeat_with_the_same_seed() -> None:
    def first() -> list[Recording]:
        rng = Random(4)
        return Vocabulary(5, rng=rng).day(1, channel=PLAIN, rng=rng, customers=2)

    assert first() == first()
    assert [recording.customer for recording in first()] == ["customer 1", "customer 2"]
