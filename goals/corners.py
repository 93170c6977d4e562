"""What goals put beside the pages of others."""

from django.db.models import BigAutoField
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from accounts.models import User
from accounts.requests import PersonRequest
from dueit.core.prepared import AnyField, Prepared
from goals.cards import cards_from
from goals.models import Goal
from tasks.domain.greeting import number_word

SHOWN = 3

WHOSE: dict[str, AnyField] = {"user": BigAutoField()}
GOALS = Prepared(lambda user: Goal.objects.visible_to(user).open().with_steps(), **WHOSE)


def beside_today(request: PersonRequest) -> SafeString:
    """Draw the newest goals with their cairns and next steps, in one query."""
    return render_to_string("goals/_corner.html", corner_context(request.user))


def corner_context(user: User) -> dict[str, object]:
    """Gather the newest goals, those that can go on before those without a next step."""
    rows = list(GOALS.rows(user=user.pk))
    goals = dict.fromkeys((pk, title, state) for pk, title, state, _, _ in rows)
    cards = cards_from(goals, ((pk, state, title) for pk, _, _, state, title in rows if state))
    cards.sort(key=lambda card: not card.next_title)
    return {"cards": cards[:SHOWN], "count": len(cards), "count_words": number_word(len(cards))}
