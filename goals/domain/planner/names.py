"""Knows which words keep their capital letter, and which words are English."""

import re
from typing import Final

from goals.domain.planner.wordlists import wordset

LANGUAGES: Final = wordset(
    "spanish french german english italian japanese chinese mandarin cantonese korean portuguese polish russian arabic"
    " dutch swedish norwegian danish finnish turkish hindi greek hebrew latin ukrainian vietnamese thai czech hungarian"
    " romanian croatian serbian bulgarian persian farsi urdu bengali swahili welsh irish icelandic catalan esperanto"
)
_PROPER: Final = LANGUAGES | wordset(
    "january february april june july august september october november december monday tuesday wednesday thursday"
    " friday saturday sunday christmas easter halloween thanksgiving eid hanukkah diwali ramadan"
    " berlin paris london rome lisbon madrid vienna munich hamburg leipzig amsterdam copenhagen stockholm oslo athens"
    " istanbul tokyo kyoto york boston chicago dublin edinburgh prague budapest warsaw barcelona milan venice naples"
    " japan italy france spain portugal greece germany austria england scotland ireland wales iceland norway sweden"
    " denmark finland poland turkey india china thailand vietnam indonesia bali australia canada mexico brazil peru"
    " morocco egypt kenya croatia europe africa asia america usa uk netflix excel python java rust django linux "
    "wordpress"
    " ielts toefl gre gmat sat iphone ipad"
)
_ENGLISH: Final = wordset(
    "the a an my to in on of for and with by at from is are be do get make learn write build run plan clean find new"
    " more every day week year buy call fix read save go start stop quit finish prepare better less up out apply renew"
    " organise organize i want need how can should what me help about all old our your it this that not so take give"
    " house home book money work"
)
_FOREIGN = re.compile(
    r"\b(?:aprender|quiero|hacer|mejor(?:ar)?|leer|apprendre|faire|je|veux|mon|ma|mes|lernen|ich|m[öo]chte|mehr|den|und"
    r"|der|das|auf|mein(?:e[nr]?)?|ein(?:e[nmr]?)?|zum|zur|aufr[äa]umen|voglio|imparare|quero|fazer|minha|chc[ęe]|nauczy[ćc]"
    r"|si[ęe]|mijn|leren|het|een|ett|att|jag|vill|l[äa]ra|los|las|les|une|la|el|le|para|pour|por|\w{4,}ieren|\w{5,}fahren)\b",
    re.IGNORECASE,
)


def looks_english(text: str) -> bool:
    """Return whether `text` can be read with English patterns; short and unknown words count as English."""
    letters = [char for char in text if char.isalpha()]
    if 5 * sum(char < "\u0250" for char in letters) < 4 * len(letters):
        return False
    english = sum(word in _ENGLISH for word in re.findall(r"[a-z']+", text.lower()))
    return len(_FOREIGN.findall(text)) <= english


def decapitalise(text: str) -> str:
    """Return `text` as it would stand in the middle of a sentence: "Spring fair" becomes "spring fair"."""
    first, space, rest = text.partition(" ")
    keeps = first.lower() in _PROPER or first == "I" or (len(first) > 1 and not first[1:].islower())
    if keeps or _is_name(first, rest):
        return text
    return first.lower() + space + rest


def _is_name(first: str, rest: str) -> bool:
    """Anna's and New York keep their capital, Mum's and Learn Spanish do not."""
    owner = re.fullmatch(r"([A-Z][a-z]+)'s?", first)
    return bool(owner and owner[1].lower() not in {"mum", "mom", "dad", "grandma", "grandpa", "today", "let", "men"})


def proper(word: str) -> str:
    """Give names that people type in lower case their capital letter."""
    return word.capitalize() if word.lower() in _PROPER and word.islower() else word
