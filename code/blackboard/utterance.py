"""A sentence from a hearing as the microphone heard it, and all that is known about its words."""

from blackboard.board import Board

SPOKEN = "the court will hear ms Hall at four"

HEARD = Board(
    (
        {"the": 0.45, "they": 0.55},
        {"caught": 0.6, "court": 0.4},
        {"will": 1.0},
        {"hear": 0.4, "here": 0.6},
        {"ms": 1.0},
        {"Hall": 0.2, "hall": 0.3, "haul": 0.5},
        {"at": 0.45, "hat": 0.55},
        {"fore": 0.1, "for": 0.5, "four": 0.4},
    )
)

CLASSES = {
    "the": {"article"},
    "they": {"pronoun"},
    "caught": {"verb"},
    "court": {"noun"},
    "will": {"modal", "noun"},
    "hear": {"verb"},
    "here": {"adverb"},
    "ms": {"title"},
    "Hall": {"name"},
    "hall": {"noun"},
    "haul": {"verb"},
    "at": {"preposition"},
    "hat": {"noun"},
    "fore": {"noun"},
    "for": {"preposition"},
    "four": {"number"},
}
"""word → its parts of speech"""

MAY_FOLLOW = {
    "article": {"noun"},
    "pronoun": {"verb", "modal"},
    "noun": {"modal", "noun", "preposition", "verb", "adverb"},
    "verb": {"noun", "title", "name", "preposition", "number"},
    "modal": {"verb", "adverb"},
    "adverb": {"verb", "preposition"},
    "title": {"name", "noun", "verb"},  # people do say "Ms Judge" and "Mr Go"
    "name": {"modal", "verb", "preposition"},
    "preposition": {"number", "name", "article"},
    "number": {"noun"},
}
"""part of speech → what may stand after it"""

GLOSSARY = {"Hall", "Partners"}  # names that this customer has entered

GOES_WITH = {"hear": {"court", "witness"}, "judge": {"court", "case"}}
"""word → words of the same topic"""
