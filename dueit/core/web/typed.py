"""What somebody had typed into a form that was refused as a whole: they get it back, to copy it."""

from django.http import HttpRequest

# The fields of our forms that hold words; choices, numbers and passwords are none.
WORDS = (
    *("line", "text", "title", "note", "labels", "why", "prompt", "words", "rrule"),
    *("word", "thought", "name", "address", "email", "username", "links", "notes", "rest"),
)


def typed_in(request: HttpRequest) -> list[str]:
    """Return the words that a post brought, in the order of WORDS, without what is blank."""
    if request.method != "POST":
        return []
    return [text for name in WORDS for text in request.POST.getlist(name) if text.strip()]
