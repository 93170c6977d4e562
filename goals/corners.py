"""What goals put beside the pages of others."""

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from accounts.models import User
from accounts.requests import PersonRequest
from goals.cards import Card
from goals.models import Goal
from tasks.domain.greeting import number_word

SHOWN = 3


def beside_today(request: PersonRequest) -> SafeString:
    """Draw the newest goals with their cairns and next steps, in two queries."""
    return render_to_string("goals/_corner.html", corner_context(request.user), request)


def corner_context(user: User) -> dict[str, object]:
    goals = Goal.objects.visible_to(user).open().newest_first()
    cards = [Card(goal) for goal in goals.with_cairn().begun_first()[:SHOWN]]
    count = goals.count() if cards else 0
    return {"cards": cards, "count": count, "count_words": number_word(count)}
