"""Looking at proposed steps: what the page says by itself is what the server would say."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from goals import actions
from goals.tests.factories import GoalFactory


@pytest.fixture
def steps(open_window, alice):
    """Alice's window on eight proposed steps that take more than two hours."""
    goal = GoalFactory(project=alice.personal_project, owner=alice, title="Learn enough Spanish for a week in Cádiz")
    now = timezone.now()
    draft = actions.propose_pattern(actions.ask_for_steps(goal, 3, by=alice, at=now), by=alice, at=now)
    return open_window(alice, draft.get_absolute_url()).page


class TestWhatIsKept:
    def test_is_said_in_the_same_words_after_a_second_thought(self, steps):
        first, time = steps.get_by_role("checkbox").first, steps.locator("[data-kept-time]").first
        said = time.inner_text()

        first.uncheck()
        expect(time).not_to_have_text(said)
        first.check()
        expect(time).to_have_text(said)
        assert said == "2 h 15"
