"""Lists of words, written as one text because that is how they are read and extended."""


def wordlist(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def wordset(text: str) -> frozenset[str]:
    return frozenset(text.split())
