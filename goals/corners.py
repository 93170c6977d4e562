"""What goals put beside the pages of others."""

from django.db.models import BigAutoField
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from accounts.models import User
from accounts.requests import PersonRequest
from dueit.core.prepared import AnyField, Prepared
from goals.cards import cards_from
from goals.models import Goal, Step
from tasks.domain.greeting import number_word

SHOWN = 3

WHOSE: dict[str, AnyField] = {"user": BigAutoField()}
GOALS = Prepared(lambda user: Goal.objects.visible_to(user).open().newest_first().slips(), **WHOSE)
STEPS = Prepared(lambda user: Step.objects.towards(Goal.objects.visible_to(user).open()).slips(), **WHOSE)


def beside_today(request: PersonRequest) -> SafeString:
    """Draw the newest goals with their cairns and next steps, in two queries."""
    return render_to_string("goals/_corner.html", corner_context(request.user))


def corner_context(user: User) -> dict[str, object]:
    """Gather the newest goals, those that can go on before those without a next step."""
    cards = cards_from(GOALS.rows(user=user.pk), STEPS.rows(user=user.pk))
    cards.sort(key=lambda card: not card.next_title)
    return {"cards": cards[:SHOWN], "count": len(cards), "count_words": number_word(len(cards))}
