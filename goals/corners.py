"""What goals put beside the pages of others."""

from datetime import date

from django.contrib.humanize.templatetags.humanize import ordinal
from django.db.models import BigAutoField, DateField
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from accounts.models import User
from accounts.requests import PersonRequest
from dueit.core.prepared import AnyField, Prepared
from goals.cards import cards_from
from goals.domain.schedule.words import spoken_date
from goals.models import Goal, Occurrence
from tasks.domain.greeting import number_word
from tasks.models import Task

SHOWN = 3

WHOSE: dict[str, AnyField] = {"user": BigAutoField(), "day": DateField()}
GOALS = Prepared(
    lambda user, day: Goal.objects.visible_to(user).in_use().open().with_stones(Goal.objects.asking(user, day)), **WHOSE
)


def beside_today(request: PersonRequest) -> SafeString:
    """Draw the newest goals with their cairns and next steps, in one query."""
    return render_to_string("goals/_corner.html", corner_context(request.user, request.user.today(timezone.now())))


def corner_context(user: User, day: date) -> dict[str, object]:
    """Gather the newest goals, those that can go on before those without a next step, and those that ask something."""
    cards = cards_from(GOALS.rows(user=user.pk, day=day))
    cards.sort(key=lambda card: not card.next_title)
    asked = [card for card in cards if card.asks]
    return {"cards": cards[:SHOWN], "count": len(cards), "count_words": number_word(len(cards)), "asked": asked}


def above_task(request: PersonRequest, task: Task) -> SafeString:
    """Say which time of its goal a task is to somebody who may see it; nothing of one that did not come up."""
    found = Occurrence.objects.of_kept_goals().filter(task=task).select_related("goal")
    return format_html_join("", "{}", ((time_of(one, request.user.today(timezone.now())),) for one in found))


def time_of(occurrence: Occurrence, today: date) -> SafeString:
    """Draw a line such as "3rd time of Draw every day, planned for 4 March"."""
    place = Occurrence.objects.filter(goal=occurrence.goal_id, pk__lte=occurrence.pk).count()
    day = occurrence.occurrence_on
    context = {"goal": occurrence.goal, "place": ordinal(place), "day": day and spoken_date(day, today)}
    return render_to_string("goals/_time.html", context)
