"""Fits the words of a goal into sentences: articles, gerunds, you for I, and never half a phrase."""

import re
import unicodedata
from typing import Final

from goals.domain.planner.wordlists import wordset

DANGLING: Final = wordset(
    "a an the my your our his her their its this that these those to of for and or in on at with by from about into as"
    " but so if is are was be than then because while until before after more very some any not i it's per"
    " without through under over between"
)
_YOURS: Final = {
    "my": "your", "mine": "yours", "myself": "yourself", "i": "you", "me": "you", "i'm": "you're", "i've": "you've",
    "am": "are", "our": "your", "ours": "yours", "us": "you", "we": "you", "ourselves": "yourselves",
}  # fmt: skip
_DETERMINED = re.compile(
    r"(?:the|your|his|her|their|its|this|that|these|those|all|every|each|both|some|any|more|another|one|two|three|four|"
    r"five|six|seven|eight|nine|ten|\d[\d,.]*|you|him|them|it|everything|everyone|something|someone|how|what|why|where"
    r"|when|whether|which|who)\b",
    re.IGNORECASE,
)
_IRREGULAR: Final = {
    "be": "being", "see": "seeing", "lie": "lying", "die": "dying", "tie": "tying", "ski": "skiing", "dye": "dyeing",
    "flee": "fleeing", "agree": "agreeing", "knee": "kneeing", "panic": "panicking", "picnic": "picnicking",
    "begin": "beginning", "forget": "forgetting", "prefer": "preferring", "control": "controlling",
    "travel": "travelling", "cancel": "cancelling", "program": "programming", "quit": "quitting",
}  # fmt: skip
_KIN = r"(?:mum|mom|dad|grandma|grandpa|granny|nana|auntie|grandad)"
_BREAKS = re.compile(
    r"\s+(?:for|about|from|with|in|on|at|of|to|by|and|or|near|into|over|through|across|while|as|that)\s"
)


def clean(text: str, limit: int = 500) -> str:
    """Return `text` on one line, without emoji, control characters, braces or odd spaces."""
    plain = unicodedata.normalize("NFKC", text[: limit * 2])
    kept = "".join(char if _is_text(char) else " " for char in plain)
    return re.sub(r"\s+", " ", re.sub(r"[{}<>|\\`*#_~^]+", " ", kept)).strip(" .!,;:-?\u2026")[:limit].strip()


def _is_text(char: str) -> bool:
    return unicodedata.category(char)[0] in "LNPZM" or char in "+$€£%=&"


def yours(text: str) -> str:
    """Speak to the person: "my passport" becomes "your passport"."""
    return re.sub(r"[A-Za-z]+(?:'[a-z]+)?", lambda word: _YOURS.get(word[0].lower(), word[0]), text)


def definite(phrase: str) -> str:
    """Return a noun phrase that can stand in a sentence: "a herb garden" becomes "the herb garden"."""
    phrase = re.sub(r"^(?:an?|some)\s+(?=\w)", "the ", yours(phrase), flags=re.IGNORECASE)
    return phrase if not phrase or _DETERMINED.match(phrase) or _is_name(phrase) else f"the {phrase}"


def _is_name(phrase: str) -> bool:
    """Netflix, War and Peace, and mum's 70th birthday need no article; a Halloween party does."""
    is_owned = re.match(rf"(?:[A-Z][\w-]+|{_KIN})(?: \w+)?'s?\s", phrase)
    return bool(is_owned) or (phrase[0].isupper() and phrase.split(" ")[-1][:1].isupper())


def gerund(phrase: str) -> str:
    """Return a verb phrase as a noun: "bake bread" becomes "baking bread"."""
    verb, space, rest = phrase.partition(" ")
    return _gerund(verb.lower()) + space + rest


def _gerund(verb: str) -> str:
    if verb in _IRREGULAR or verb.endswith("ing"):
        return _IRREGULAR.get(verb, verb)
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return f"{verb[:-1]}ing"
    if re.fullmatch(r"[^aeiou]*[aeiou][bdgklmnprtz]", verb) and verb not in ("mix",):
        return f"{verb}{verb[-1]}ing"
    return f"{verb}ing"


def fit(phrase: str, limit: int) -> str:
    """Return the longest whole beginning of `phrase` within `limit`, or an empty string."""
    phrase = tidy(phrase)
    while len(phrase) > limit:
        breaks = list(_BREAKS.finditer(phrase))
        if not breaks:
            return ""
        phrase = tidy(phrase[: breaks[-1].start()])
    return phrase


def tidy(phrase: str) -> str:
    """Return `phrase` without doubled spaces and without words left hanging at its end."""
    words = re.sub(r"\s+", " ", phrase).strip(" ,.;:-!?'\"()").split(" ")
    while words and words[-1].lower() in DANGLING:
        words.pop()
    return " ".join(words).strip(" ,.;:-")


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def tokens(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W_]+", text.lower()))


def alike(first: str, second: str) -> bool:
    """Return whether two titles share at least three quarters of their words."""
    return overlap(tokens(first), tokens(second))


def overlap(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    return 4 * len(ours & theirs) >= 3 * len(ours | theirs)
