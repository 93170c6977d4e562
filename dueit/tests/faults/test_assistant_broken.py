"""The assistant breaks in every way it can while people ask: a plan or kind words in time, and nothing unasked."""

import time
from dataclasses import dataclass

import pytest
from django.urls import reverse
from django.utils.html import escape

from accounts.tests.factories import UserFactory
from conftest import NOON, signed_in
from dueit.core.llm.stand_in import KEY, MODES, StandIn
from dueit.supervision.tests.processes import wait_until
from dueit.tests.faults.chaos import CHAOS
from goals.models import Draft, Goal
from tasks.models import Task

pytestmark = pytest.mark.django_db(transaction=True)

SAMPLE = ("ok", "busy_for_long", "reset", "cut", "hanging", "injected", "html", "truncated", "refusal", "endless")
ENDS_S = 60
AT_ONCE = 4
BUDGET_S = "20" if CHAOS else "5"
UNKIND = (
    "exception",
    "traceback",
    "http 4",
    "http 5",
    "invalid api",
    "api key",
    "&lt;script",
    "javascript:",
    "ignore your",
)


class ByGoal(StandIn):
    """Answers each question in the way that its goal names; `played` are the ways that were asked for."""

    def __init__(self, **options):
        super().__init__(**options)
        self.played = set()

    def answer(self, path, request):
        said = str(request["messages"][1]["content"])
        [mode] = [name for name in MODES if f"the {name} way" in said]
        self.played.add(mode)
        return MODES[mode](request, self.pace)


@dataclass
class Question:
    """Somebody's goal, asked for by the form, and watched on its page until it is answered."""

    mode: str

    def __post_init__(self):
        self.words = f"Learn to juggle the {self.mode} way"
        self.client = signed_in(UserFactory(welcomed_at=NOON))
        answer = self.client.post(reverse("goals:new"), {"title": self.words, "level": 3})
        self.draft, self.asked_at = Draft.objects.get(goal__title=self.words), time.monotonic()
        assert answer.url == self.draft.get_absolute_url()

    def page(self):
        return self.client.get(self.draft.get_absolute_url()).content.decode()

    def is_answered(self):
        return 'name="keep"' in self.page()

    def seconds(self):
        """Seconds until the page shows steps to choose from."""
        assert wait_until(self.is_answered, ENDS_S), self.mode
        return time.monotonic() - self.asked_at

    def assert_is_kind(self):
        page = self.page()
        assert self.words in page
        assert not [word for word in UNKIND if word in page.lower().replace(self.mode, "")], self.mode
        self.draft.refresh_from_db()
        assert bool(self.draft.note) == (self.draft.source == "pattern"), self.mode
        assert escape(self.draft.note) in page


@pytest.fixture
def broken_assistant(start_worker):
    with ByGoal(pace=0.05) as server:
        settings = {"GROQ_API_KEY": KEY, "GROQ_BASE_URL": server.url, "LLM_BUDGET_S": BUDGET_S}
        start_worker(**settings, WORKERS=str(AT_ONCE), LLM_CALLS_PER_MINUTE="10000")
        yield server


class TestEveryMode:
    def test_ends_in_a_plan_with_kind_words(self, broken_assistant, note):
        modes, seconds = list(MODES) if CHAOS else list(SAMPLE), []

        for first in range(0, len(modes), AT_ONCE):
            questions = [Question(mode) for mode in modes[first : first + AT_ONCE]]
            seconds += [question.seconds() for question in questions]
            for question in questions:
                question.assert_is_kind()

        note("assistant broken in another way each time, page answered", seconds)
        assert Goal.objects.count() == len(modes)
        assert not Task.objects.exists()
        assert max(seconds) < ENDS_S
        assert broken_assistant.played == set(modes)
        assert Draft.objects.get(goal__title__contains="the ok way").source == "assistant"
