"""The page on which one takes time off."""

import re
from datetime import timedelta

from django.utils import timezone

from goals import actions
from goals.models import TimeOff
from goals.tests.factories import GoalFactory
from goals.tests.rhythms import daily

PAGE = "/time-off/"


class TestPage:
    def test_says_what_it_changes_before_it_is_taken(self, alice_client, alice):
        now = timezone.now()
        today = alice.today(now)
        goal = GoalFactory(project=alice.personal_project, owner=alice)
        actions.repeat_goal(goal, daily(start_date=today), by=alice, at=now)
        sent = {"first_on": today.isoformat(), "last_on": (today + timedelta(days=3)).isoformat()}

        shown = alice_client.post(PAGE, sent).text
        assert "One goal of yours rests on these days." in shown
        assert "One task planned for them waits for" in shown
        assert not TimeOff.objects.exists()

        shown = alice_client.post(PAGE, {**sent, "take": "yes"}, follow=True).text
        assert "You are off" in shown
        assert "Undo" in shown

        shown = alice_client.post(f"{PAGE}back/", follow=True).text
        assert "Welcome back" in shown
        assert TimeOff.objects.get().is_over
        alice_client.post(re.findall(r"/undo/\d+/", shown)[-1])
        assert not TimeOff.objects.get().is_over

    def test_says_what_is_wrong_and_keeps_it(self, alice_client):
        answer = alice_client.post(PAGE, {"first_on": "2026-03-04", "last_on": "2026-03-01", "take": "yes"})

        assert answer.status_code == 422
        assert "The last day lies before the first one." in answer.text
        assert 'value="2026-03-01"' in answer.text

    def test_is_found_where_one_looks(self, alice_client):
        for page in ("/goals/", "/settings/"):
            assert 'href="/time-off/"' in alice_client.get(page).text

    def test_is_said_beside_the_goals_while_it_lasts(self, alice_client, bob_client, alice):
        now = timezone.now()
        today = alice.today(now)
        assert "You are off" not in alice_client.get("/goals/").text

        off = actions.take_time_off(alice, today, today + timedelta(days=3), at=now)
        last = today + timedelta(days=3)
        assert f"You are off until {last.day} {last:%B}, and your goals rest." in alice_client.get("/goals/").text
        assert "You are off" not in bob_client.get("/goals/").text

        actions.come_back(off, at=now)
        actions.take_time_off(alice, last, None, at=now)
        assert f"You are off from {last.day} {last:%B} on." in alice_client.get("/goals/").text
