"""The assistant breaks in every way it can while people ask: a plan or kind words in time, and nothing unasked."""

import time
from collections import Counter
from dataclasses import dataclass

import pytest
from django.urls import reverse
from django.utils.html import escape

from accounts.tests.factories import UserFactory
from conftest import NOON, signed_in
from dueit.core.llm.models import LlmCall
from dueit.core.llm.provider import Outcome
from dueit.core.llm.stand_in import KEY, MODES, StandIn
from dueit.supervision.tests.processes import wait_until
from dueit.tests.faults.chaos import CHAOS
from goals.models import Draft, Goal
from goals.tests.planning.test_modes import GOOD_ENOUGH
from tasks.models import Task

pytestmark = pytest.mark.django_db(transaction=True)

SPOKEN = {
    "as Groq": {"GROQ_API_KEY": KEY, "GROQ_BASE_URL": "{url}"},
    "as OpenRouter": {"GROQ_API_KEY": "", "LLM_BASE_URL": "{url}/api/v1", "LLM_API_KEY": KEY},
}
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
    """Answers each question in the way that its goal names; `played` counts how often each way was met."""

    def __init__(self, **options):
        super().__init__(**options)
        self.played = Counter()

    def answer(self, path, request):
        said = next(message["content"] for message in request["messages"] if message["role"] == "user")
        [mode] = [name for name in MODES if f"the {name} way" in said]
        self.played[mode] += 1
        return MODES[mode](request, self.pace)


@dataclass
class Question:
    """Somebody's goal, asked for by the form, and watched on its page until it is answered."""

    mode: str

    def __post_init__(self):
        self.words = f"Learn to juggle the {self.mode} way"
        self.user = UserFactory(welcomed_at=NOON)
        self.client = signed_in(self.user)
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

    def assert_was_broken(self, played):
        """The server met each of our requests in this way, and what came of it is on record."""
        call, is_good = LlmCall.objects.get(user=self.user), self.mode in GOOD_ENOUGH
        assert 0 < call.attempts <= played[self.mode], self.mode
        assert (call.outcome == Outcome.ANSWERED) == is_good, self.mode
        assert (self.draft.source == "assistant") == is_good, self.mode


@pytest.fixture(params=SPOKEN)
def broken_assistant(request, start_worker):
    with ByGoal(pace=0.05) as server:
        address = {name: value.format(url=server.url) for name, value in SPOKEN[request.param].items()}
        start_worker(**address, LLM_BUDGET_S=BUDGET_S, WORKERS=str(AT_ONCE), LLM_CALLS_PER_MINUTE="10000")
        yield server


class TestEveryMode:
    def test_ends_in_a_plan_with_kind_words(self, broken_assistant, note, request):
        modes, seconds = list(MODES) if CHAOS else list(SAMPLE), []

        for first in range(0, len(modes), AT_ONCE):
            questions = [Question(mode) for mode in modes[first : first + AT_ONCE]]
            seconds += [question.seconds() for question in questions]
            for question in questions:
                question.assert_is_kind()
                question.assert_was_broken(broken_assistant.played)

        spoken = request.node.callspec.id
        note(f"assistant broken {spoken}, in another way each time, page answered", seconds)
        assert Goal.objects.count() == len(modes)
        assert not Task.objects.exists()
        assert max(seconds) < ENDS_S
        assert set(broken_assistant.played) == set(modes)
