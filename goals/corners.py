"""What goals put beside the pages of others."""

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from accounts.models import User
from accounts.requests import PersonRequest
from goals.cards import cards_of
from goals.models import Goal
from tasks.domain.greeting import number_word

SHOWN = 3


def beside_today(request: PersonRequest) -> SafeString:
    """Draw the newest goals with their cairns and next steps, in two queries."""
    return render_to_string("goals/_corner.html", corner_context(request.user))


def corner_context(user: User) -> dict[str, object]:
    """Gather the newest goals, those that can go on before those without a next step."""
    cards = cards_of(Goal.objects.visible_to(user).open().newest_first())
    cards.sort(key=lambda card: not card.next_title)
    return {"cards": cards[:SHOWN], "count": len(cards), "count_words": number_word(len(cards))}
