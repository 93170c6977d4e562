"""Find: what is in the address is what is found, within what its reader may see."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.tests.factories import UserFactory
from dueit.core.search import searching
from dueit.tests.finding import titles
from goals.tests.factories import GoalFactory, PlatformFactory, StepFactory
from tasks.domain.roles import Role
from tasks.finding import suggest
from tasks.models import Membership
from tasks.tests.conftest import mine, project
from tasks.tests.factories import CommentFactory, MembershipFactory, TaskFactory
from tasks.tests.views.conftest import HTMX, now

__all__ = ["mine", "now", "project"]

CUT = "These are the newest of very many."


class TestWhatOneOnlyLooksAt:
    def test_is_found_without_what_one_does_there(self, alice, alice_client, project, mine, mallory_client, mallory):
        MembershipFactory(project=project, user=mallory, role=Role.VIEWER)
        TaskFactory(project=project, title="Buy milk")
        hers, theirs = (client.get("/find/", {"q": "milk"}).text for client in (alice_client, mallory_client))

        assert (hers.count('class="task looking'), theirs.count('class="task looking')) == (0, 1)


class TestWords:
    def test_finds_titles_notes_and_talk(self, alice_client, mine):
        TaskFactory(project=mine, title="Buy oat milk")
        TaskFactory(project=mine, title="Shop", note="Milk, bread")
        CommentFactory(task=TaskFactory(project=mine, title="Cook"), text="There is no milk")
        TaskFactory(project=mine, title="Sleep")

        assert titles(alice_client, q="mil") == {"Buy oat milk", "Shop", "Cook"}

    def test_finds_goals_first(self, alice_client, mine):
        GoalFactory(project=mine, title="Learn the milky way")
        GoalFactory(title="Somebody else's milk")

        answer = alice_client.get("/find/?q=milk")

        assert [hit.title for hit in answer.context["found"].elsewhere] == ["Learn the milky way"]
        assert "Somebody" not in answer.content.decode()
        assert not alice_client.get("/find/?q=milk&state=open").context["found"].elsewhere

    def test_says_what_it_is_for_and_that_nothing_is_there(self, alice_client):
        assert "word of a title" in alice_client.get("/find/").content.decode()
        assert "Nothing here goes by that" in alice_client.get("/find/?q=zebra").content.decode()
        assert "Nothing here goes by that" in alice_client.get("/find/?q=%22%2A").content.decode()


class TestWhoMayFind:
    def test_is_whoever_is_in_the_project(self, alice_client, bob_client, mallory_client, project, alice, bob):
        TaskFactory(project=project, title="Print the zine")
        CommentFactory(task=TaskFactory(project=project, title="Fold"), text="The zine is here")
        GoalFactory(project=project, title="A zine")
        viewer = Membership.objects.get(project=project, user=bob)
        viewer.role = Role.VIEWER
        viewer.save()

        assert titles(alice_client, q="zine") == titles(bob_client, q="zine") == {"Print the zine", "Fold"}
        assert titles(mallory_client, q="zine") == set()
        assert not suggest(mallory_client.get("/").wsgi_request.user, "zine")

        viewer.delete()
        assert titles(bob_client, q="zine") == set()
        assert "A zine" not in bob_client.get("/find/?q=zine").content.decode()

    def test_names_nothing_of_others(self, mallory_client, project, alice, bob):
        secret = TaskFactory(project=project, title="Secret plan", assignee=bob)
        goal = GoalFactory(
            project=project, title="Secret goal", platform=PlatformFactory(project=project, name="Secretly")
        )
        StepFactory(goal=goal, task=secret)

        for name, number in {
            "project": project.pk,
            "person": bob.pk,
            "goal": goal.pk,
            "platform": goal.platform_id,
        }.items():
            answer = mallory_client.get("/find/", {name: number, "q": "plan"})
            page = answer.content.decode()

            assert not answer.context["found"].rows
            assert "no longer here for you" in page
            assert not [word for word in ("Secret", "Bob", project.name) if word in page]

    def test_does_not_tell_which_goal_of_others_a_task_came_from(self, alice_client, bob_client, project, bob):
        home = bob.personal_project
        goal = GoalFactory(project=home, owner=bob, platform=PlatformFactory(project=home))
        StepFactory(goal=goal, task=TaskFactory(project=project, title="Print the zine"))

        for asked in ({"goal": goal.pk}, {"platform": goal.platform_id}):
            assert (titles(bob_client, **asked), titles(alice_client, **asked)) == ({"Print the zine"}, set())


class TestOrder:
    def test_is_as_asked_for(self, alice_client, mine):
        for place, (title, minutes) in enumerate([("Milk b", 20), ("Milk a", 5), ("Bread", None), ("Milk c", 90)]):
            TaskFactory(project=mine, title=title, minutes=minutes, position=1000 - place, note="milk")

        def order(**asked):
            return [row.title for row in alice_client.get("/find/", asked).context["found"].rows]

        assert order(q="milk") == ["Milk c", "Milk a", "Milk b", "Bread"]
        assert order(q="milk", sort="own") == ["Milk c", "Bread", "Milk a", "Milk b"]
        assert order(state="open", sort="best") == order(state="open")
        assert order(q="milk", sort="big") == ["Milk c", "Milk b", "Milk a", "Bread"]
        assert order(q="milk", sort="small") == ["Milk a", "Milk b", "Milk c", "Bread"]
        assert order(state="open", sort="newest") == ["Milk c", "Bread", "Milk a", "Milk b"]


class TestPages:
    @pytest.mark.parametrize("asked", [{"q": "milk"}, {"state": "open"}, {"q": "milk", "sort": "small"}])
    def test_hold_fifty(self, alice_client, mine, asked):
        TaskFactory.create_batch(51, project=mine, title="Milk")

        first = alice_client.get("/find/", asked).context["found"]
        second = alice_client.get("/find/", {**asked, "page": 2}).context["found"]

        assert (len(first.rows), first.has_next, len(second.rows), second.has_next) == (50, True, 1, False)
        assert len({row.pk for row in [*first.rows, *second.rows]}) == 51
        assert not alice_client.get("/find/", {**asked, "page": 3}).context["found"].rows


class TestMoreThanIsWeighed:
    def test_says_that_these_are_the_newest(self, alice_client, mine, monkeypatch):
        monkeypatch.setattr(searching, "WEIGHED", 3)
        TaskFactory.create_batch(3, project=mine, title="Milk")
        assert CUT not in alice_client.get("/find/?q=milk").content.decode()

        TaskFactory(project=mine, title="Milk")
        assert CUT in alice_client.get("/find/?q=milk").content.decode()

    def test_says_so_of_a_letter_that_is_looked_for_in_the_newest_only(self, alice_client, mine, monkeypatch):
        monkeypatch.setattr(searching, "NEWEST", 4)
        monkeypatch.setattr(searching, "ENOUGH", 2)
        TaskFactory.create_batch(5, project=mine, title="Milk")

        assert CUT in alice_client.get("/find/?q=m").content.decode()


class TestLive:
    def test_looks_again_and_says_where_one_is(self, alice_client, mine):
        TaskFactory(project=mine, title="Buy milk")

        answer = alice_client.get("/tasks/find/live/?q=mil&state=open&size=", headers=HTMX)

        assert "Buy milk" in answer.content.decode()
        assert "<html" not in answer.content.decode()
        assert answer["HX-Replace-Url"] == "/find/?q=mil&state=open"
        assert alice_client.get("/tasks/find/live/?q=mil").status_code == 303


@pytest.mark.parametrize("url", ["/find/?q=milk", "/find/?state=open&sort=big", "/tasks/find/live/?q=m"])
def test_asks_as_much_for_1_task_as_for_30(alice_client, mine, project, url):
    def queries_with(more):
        TaskFactory.create_batch(more, project=mine, title="Milk")
        for one in TaskFactory.create_batch(more, project=project, title="Milk"):
            StepFactory(
                goal=GoalFactory(project=project, title="Milk", platform=PlatformFactory(project=project)), task=one
            )
            MembershipFactory(project=project, user=UserFactory())
        with CaptureQueriesContext(connection) as queries:
            alice_client.get(url, headers=HTMX)
        return len(queries)

    assert queries_with(1) == queries_with(29)


class TestSuggest:
    def test_returns_a_few_of_each_kind_in_three_questions(self, alice, mine, project, django_assert_num_queries):
        project.name = "Milk round"
        project.save()
        TaskFactory.create_batch(9, project=mine, title="Milk")
        GoalFactory.create_batch(9, project=mine, title="Milk", owner=alice)

        with django_assert_num_queries(3):
            hits = suggest(alice, "mil")

        assert [hit.icon for hit in hits] == ["users"] + ["mountain"] * 5 + ["leaf"] * 5
        assert not suggest(alice, "…")
