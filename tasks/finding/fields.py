"""The filters of a search, as a form offers them."""

from collections.abc import Iterable
from dataclasses import dataclass

from accounts.models import User
from tasks.domain.finding import SORT_WORDS, STATE_CHOICES, WHEN_WORDS, Sort
from tasks.domain.size import Energy
from tasks.finding.chosen import Chosen
from tasks.finding.filters import Options, filters
from tasks.models import Project


@dataclass(frozen=True)
class Choice:
    """One filter: what it can be, and what it is; its first option is none."""

    name: str
    label: str
    anything: str
    options: Options
    value: str
    without: str = ""

    @property
    def is_gone(self) -> bool:
        """Say whether an address names what its person can't choose: it went, or was never theirs."""
        return bool(self.value) and self.value not in {value for value, _ in self.options}


def fields_of(chosen: Chosen, user: User) -> list[Choice]:
    """Gather what `user` can choose from, in as many questions however much that is."""
    offered: list[tuple[str, str, str, Options]] = [
        ("state", "How it stands", "Anyhow", STATE_CHOICES),
        ("project", "Project", "Anywhere", projects(user)),
        ("person", "With", "Anybody", people(user)),
        ("size", "Size", "Any size", [(size.value, size.value.title()) for size in Energy]),
        ("day", "Aim day", "Any day", worded(WHEN_WORDS.items())),
        *((name, one.label, "Any", one.offered(user, chosen.values.get(name, ""))) for name, one in filters().items()),
    ]
    return [choice_of(chosen, *field) for field in offered if field[3] or field[0] in chosen.values]


def choice_of(chosen: Chosen, name: str, label: str, anything: str, options: Options) -> Choice:
    return Choice(name, label, anything, options, chosen.values.get(name, ""), chosen.without(name).query)


def order_of(chosen: Chosen) -> Choice:
    """The orders there are. The best first is said by saying nothing, so that a word typed later may change it."""
    options = worded((sort, words) for sort, words in SORT_WORDS.items() if sort is not Sort.BEST)
    asked = chosen.values.get("sort", "")
    return Choice("sort", "Order", SORT_WORDS[Sort.BEST], options, "" if asked == Sort.BEST else asked)


def projects(user: User) -> Options:
    """The projects of `user`, their own first, those that are put away last."""
    mine = sorted(
        Project.objects.visible_to(user),
        key=lambda one: (one.personal_of_id is None, one.is_archived, one.name, one.pk),
    )
    return [(str(one.pk), f"{one.name} (archived)" if one.is_archived else one.name) for one in mine]


def people(user: User) -> Options:
    """Whoever is in a project with `user`, who comes first."""
    met = User.objects.filter(memberships__project__memberships__user=user, memberships__project__personal_of=None)
    others = sorted({one for one in met.distinct() if one != user}, key=lambda one: (str(one), one.pk))
    return [(str(user.pk), "Me"), *((str(one.pk), str(one)) for one in others)] if others else []


def worded(words: Iterable[tuple[object, str]]) -> Options:
    return [(str(value), said) for value, said in words]
