"""When words can't be followed, and what was understood of them nevertheless."""

EXAMPLES = "“every weekday at 7”, “three times a week” or “20 times until 3 March”"
TOO_LONG = "That is a long way to say it. Up to 40 words can be read here."
NOTHING_SAID = f"Say how often, or by when: {EXAMPLES}."
NO_END = "Until when, or how often? For example “20 times until 3 March”."
LEAVES_NOTHING = "That leaves no day of the week."
NOT_LEFT_OUT = "Days can be left out of “every day”, “three times a week” or “20 times until 3 March”, not of this."
NO_TRUTH = "“Until it is true” needs a rhythm to look at it, such as “every Monday”."
ONLY_A_NUMBER = "“Up to … a day” goes with a number and an end: “20 times until 3 March, up to 2 a day”."
TWO_RHYTHMS = "There is more than one rhythm in it. A goal has one at a time."


class Unclear(Exception):
    """Words that can't be followed as a rhythm; the message is for the person."""


def twice(words: str) -> str:
    return f"“{words}” says again, or otherwise, what was said before. Leave one of them out."


def unread(words: str, understood: str) -> str:
    """Say what is not clear, and what is."""
    so_far = f"Understood so far: “{understood}”." if understood else f"You could say {EXAMPLES}."
    return f"“{words}” isn't clear yet. {so_far}"
