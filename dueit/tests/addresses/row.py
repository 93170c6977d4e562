"""Who asks at an address, in which way, and what they get."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

# Whoever asks: nobody we know, somebody else, three people of one project, and an operator who is in none.
COLUMNS = ("anonymous", "stranger", "viewer", "member", "owner", "staff")
# Who has left the project and whom a letter asks into it: they get what a stranger gets.
STRANGERS_TOO = ("former member", "invited")
ACTORS = (*COLUMNS, *STRANGERS_TOO)
LOGIN = "login"

Answers = tuple[int | str, ...]

PUBLIC: Answers = (200, 200, 200, 200, 200, 200)
GUESTS: Answers = (200, 302, 302, 302, 302, 302)
OPERATORS: Answers = (LOGIN, 403, 403, 403, 403, 302)
LOST: Answers = (404, 404, 404, 404, 404, 404)
SEEN: Answers = (LOGIN, 404, 200, 200, 200, 404)


def anyone(code: int = 200) -> Answers:
    """Whoever is signed in, for themselves."""
    return (LOGIN, code, code, code, code, code)


def members(code: int = 303) -> Answers:
    """Members act; viewers only look."""
    return (LOGIN, 404, 403, code, code, 404)


def owners(code: int = 302) -> Answers:
    """Owners act; members and viewers only look."""
    return (LOGIN, 404, 403, 403, code, 404)


def seers(code: int = 303) -> Answers:
    return (LOGIN, 404, code, code, code, 404)


def owner(code: int = 303) -> Answers:
    """Only the person whose it is."""
    return (LOGIN, 404, 404, 404, code, 404)


@dataclass(frozen=True)
class Row:
    """One way to ask at an address; `args` and the values of `body` may name things of the test's world."""

    method: str
    answers: Answers
    args: tuple[str, ...] = ()
    body: Mapping[str, str] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    invited: int | None = None

    def answer_to(self, actor: str) -> int | str:
        """Return what somebody gets, one of ACTORS."""
        if actor == "invited" and self.invited is not None:
            return self.invited
        return self.answers[COLUMNS.index("stranger" if actor in STRANGERS_TOO else actor)]


def get(answers: Answers, *args: str) -> Row:
    return Row("get", answers, args)


def part(answers: Answers, *args: str) -> Row:
    """A fragment, as htmx fetches it."""
    return Row("get", answers, args, headers={"HX-Request": "true"})


def post(answers: Answers, *args: str, **body: str) -> Row:
    return Row("post", answers, args, body)


def invited(code: int, row: Row) -> Row:
    """The same way to ask, where a letter lets in whom it asks."""
    return replace(row, invited=code)
