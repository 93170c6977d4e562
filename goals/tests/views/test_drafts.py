from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from dueit.tests.test_templates import UNKIND
from goals import actions
from goals.models import Draft
from goals.tests.factories import NOON, GoalFactory
from tasks.models import Task

HTMX = {"HX-Request": "true", "HX-Target": "div#draft"}


def url(name, draft, *more):
    return reverse(f"goals:{name}", args=[draft.pk, *more])


def choice(*kept, shown=("s1", "s2", "s3", "s4"), **more):
    return {"keep": kept, "shown": shown, "pace": "daily", **more}


class TestWithoutJavaScript:
    def test_the_whole_way_from_a_goal_to_tasks(self, alice, alice_client, steady_planner):
        said = {"title": "Hold a zine fair", "level": 3}
        page = alice_client.post(reverse("goals:new"), said, follow=True)
        assert "Thinking…" in page.text
        assert 'http-equiv="refresh"' in page.text
        actions.propose_due(at=timezone.now())
        draft = Draft.objects.get()

        page = alice_client.get(draft.get_absolute_url())
        assert "Four suggestions" in page.text
        page = alice_client.post(url("ask_about_step", draft, "smaller"), choice("s1", "s2", key="s2"), follow=True)
        assert "Thinking of another way in…" in page.text
        actions.propose_due(at=timezone.now())
        page = alice_client.get(draft.get_absolute_url())
        assert [it.step.key for it in page.context["preview"].ticked] == ["s1", "s2.1", "s2.2"]
        kept = {"keep": ["s1", "s2.1"], "pace": "whenever"}
        page = alice_client.post(url("keep", draft), kept, follow=True)

        assert [task.title for task in Task.objects.in_order()] == ["Write three sentences, size 3", "Find paper"]
        assert "Two steps kept." in page.text
        assert page.redirect_chain[-1][0] == draft.goal.get_absolute_url()


class TestPage:
    def test_waits_calmly_and_offers_the_pattern_when_it_takes_long(self, waiting, alice_client):
        now = timezone.now()
        Draft.objects.update(asked_at=now)
        calm = alice_client.get(waiting.get_absolute_url()).text
        Draft.objects.update(asked_at=now - timedelta(seconds=21))
        slow = alice_client.get(waiting.get_absolute_url()).text

        assert "every 1500ms" in calm
        assert ("Use the built-in pattern now" in calm, "Use the built-in pattern now" in slow) == (False, True)

    def test_does_not_ask_any_more_once_it_is_ready(self, draft, alice_client):
        page = alice_client.get(draft.get_absolute_url()).text

        assert "every 1500ms" not in page
        assert 'http-equiv="refresh"' not in page

    def test_says_what_left_the_server(self, draft, alice_client):
        assert "Nothing left it." in alice_client.get(draft.get_absolute_url()).text
        plan = {**Draft.objects.get().plan, "source": "openai/gpt-oss-20b"}
        Draft.objects.update(source="assistant", plan=plan)

        assert "Written by openai/gpt-oss-20b. What left this server" in alice_client.get(draft.get_absolute_url()).text

    def test_leads_to_the_goal_once_kept(self, draft, alice, alice_client):
        actions.keep(draft, ["s1"], pace="daily", by=alice, at=NOON)

        assert alice_client.get(draft.get_absolute_url()).url == draft.goal.get_absolute_url()

    def test_shows_kind_words_and_no_steps_in_a_crisis(self, project, alice, alice_client, steady_planner):
        goal = GoalFactory(project=project, title="I want to end it all")
        draft = actions.ask_for_steps(goal, 3, by=alice, at=NOON)
        actions.propose_due(at=NOON)

        page = alice_client.get(draft.get_absolute_url()).text

        assert "I am glad you wrote it down" in page
        assert 'name="keep"' not in page
        alice_client.post(url("keep", draft), {"keep": ["s1"]})
        assert not Task.objects.exists()

    def test_says_so_when_nothing_comes_to_mind(self, draft, alice_client):
        Draft.objects.update(plan={**draft.plan, "steps": []})

        assert "Nothing comes to mind" in alice_client.get(draft.get_absolute_url()).text

    def test_says_nothing_unkind(self, draft, alice_client):
        assert UNKIND.findall(alice_client.get(draft.get_absolute_url()).text) == []


class TestLive:
    def test_answers_nothing_as_long_as_nothing_is_new(self, waiting, alice_client):
        Draft.objects.update(asked_at=timezone.now())
        page = alice_client.get(waiting.get_absolute_url())
        mark = page.context["preview"].mark

        response = alice_client.get(url("draft_live", waiting), {"mark": mark}, headers=HTMX)

        assert response.status_code == 204

    def test_brings_the_steps_with_what_the_page_has_ticked(self, draft, alice_client):
        asked = {"mark": "waiting-0-False", "shown": ["s1", "s2"], "keep": ["s2"]}

        response = alice_client.get(url("draft_live", draft), asked, headers=HTMX)

        assert 'hx-target="#draft-suggestions"' in response.text
        assert [it.step.key for it in response.context["preview"].ticked] == ["s2", "s3", "s4"]

    def test_leads_on_once_another_window_kept_them(self, draft, alice, alice_client):
        actions.keep(draft, ["s1"], pace="daily", by=alice, at=NOON)

        response = alice_client.get(url("draft_live", draft), headers=HTMX)

        assert response["HX-Redirect"] == draft.goal.get_absolute_url()


class TestArguing:
    def test_another_size_is_another_draft_under_its_own_address(self, draft, goal, alice_client):
        response = alice_client.post(reverse("goals:ask", args=[goal.pk]), {"level": 5, "kind": "learn"}, headers=HTMX)

        smaller = Draft.objects.exclude(pk=draft.pk).get()
        assert (smaller.level, smaller.kind) == (5, "learn")
        assert response["HX-Replace-Url"] == smaller.get_absolute_url()
        assert "Thinking…" in response.text

    @pytest.mark.parametrize("level", ["0", "6", "x", ""])
    def test_a_size_that_does_not_exist_changes_nothing(self, level, draft, goal, alice_client):
        response = alice_client.post(reverse("goals:ask", args=[goal.pk]), {"level": level})

        assert response.url == goal.get_absolute_url()
        assert Draft.objects.get() == draft

    def test_another_try_leaves_the_first_behind(self, draft, alice_client):
        alice_client.post(url("ask_again", draft), choice("s1"))

        assert Draft.objects.being_looked_at().get().rejected[0] == "Write three sentences, size 3"

    def test_a_step_that_is_not_there_is_not_found(self, draft, alice_client):
        assert alice_client.post(url("ask_about_step", draft, "another"), choice(key="s9")).status_code == 404

    def test_patience_may_end(self, waiting, alice_client):
        response = alice_client.post(url("use_pattern", waiting), headers=HTMX)

        assert "Four suggestions" in response.text


class TestKeep:
    def test_twice_is_once(self, draft, alice_client):
        for _ in range(2):
            alice_client.post(url("keep", draft), choice("s1", "s2"))

        assert Task.objects.count() == 2

    def test_asks_for_at_least_one(self, draft, alice_client):
        response = alice_client.post(url("keep", draft), choice(), headers=HTMX)

        assert "Tick at least one step" in response.text
        assert Draft.objects.get().is_ready

    def test_can_be_undone_from_its_toast(self, draft, alice_client):
        page = alice_client.post(url("keep", draft), choice("s1"), follow=True)
        [toast] = page.context["messages"]

        alice_client.post(toast.extra_tags.split()[0])

        assert not Task.objects.exists()
        assert Draft.objects.get().is_ready

    def test_nothing_is_kept_when_left(self, draft, alice_client):
        alice_client.post(url("leave", draft))

        assert Draft.objects.get().state == "dropped"
        assert "left for now" in alice_client.get(draft.get_absolute_url()).text
        assert not Task.objects.exists()


class TestSmaller:
    def test_asks_how_small_and_puts_steps_in_the_place_of_a_task(self, task, alice_client, steady_planner):
        where = reverse("goals:smaller", args=[task.pk])
        assert "Smaller steps will be proposed" in alice_client.get(where).text
        alice_client.post(where, {"level": 5})
        actions.propose_due(at=timezone.now())

        alice_client.post(url("keep", Draft.objects.get()), {"keep": ["s1", "s2"], "pace": "daily"})

        task.refresh_from_db()
        assert task.state == "skipped"
        assert [part.title for part in task.parts.in_order()] == ["Find paper", "Sharpen a pencil"]
