"""Several tasks at once, on the page and in the bar of a list."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from dueit.core.events.models import AuditEntry
from tasks.actions import archive_project, take_task
from tasks.domain.roles import Role
from tasks.models import Membership, Task
from tasks.tests.factories import NOON, MembershipFactory, ProjectFactory, TaskFactory
from tasks.tests.hands import hands
from tasks.tests.views.conftest import HTMX


@pytest.fixture
def tasks(project, now):
    return TaskFactory.create_batch(3, project=project, planned_on=now)


@pytest.fixture
def elsewhere(alice):
    project = ProjectFactory(name="Autumn fair")
    MembershipFactory(project=project, user=alice, role=Role.OWNER)
    return project


def act(client, deed, tasks, headers=HTMX, **said):
    ids = [getattr(task, "pk", task) for task in tasks]
    return client.post(reverse("tasks:act_many", args=[deed]), {"task": ids, **said}, headers=headers)


def ways(client, tasks):
    return client.post(reverse("tasks:many"), {"task": [task.pk for task in tasks]}, headers=HTMX).text


def states(tasks):
    return [Task.objects.get(pk=task.pk).state for task in tasks]


class TestAct:
    def test_says_what_became_of_them_with_one_undo(self, tasks, project, alice_client):
        settled = TaskFactory(project=project, settled=True)

        response = act(alice_client, "complete", [settled, *tasks])

        assert "3 settled. One was settled already." in response.text
        assert response["HX-Trigger"] == "live:tasks, many:done"
        trace = AuditEntry.objects.get(kind="ManyMoved")
        assert f'formaction="{reverse("tasks:undo", args=[trace.pk])}"' in response.text
        undone = alice_client.post(reverse("tasks:undo", args=[trace.pk]), headers=HTMX)
        assert "All 3 are back as they were." in undone.text
        assert states(tasks) == ["waiting"] * 3

    def test_works_without_scripts_and_leads_back(self, tasks, project, alice_client):
        response = act(alice_client, "skip", tasks, headers={}, next=f"/projects/{project.pk}/")

        assert (response.status_code, response["Location"]) == (303, f"/projects/{project.pk}/")
        assert states(tasks) == ["skipped"] * 3

    def test_takes_a_day_a_person_a_place(self, tasks, project, elsewhere, bob, now, alice_client):
        soon = now + timedelta(days=9)
        act(alice_client, "day", tasks, day=soon.isoformat())
        assert {task.planned_on for task in Task.objects.filter(project=project)} == {soon}

        member = Membership.objects.get(project=project, user=bob)
        act(alice_client, "offer", tasks[:1], to=member.pk)
        act(alice_client, "offer", tasks[1:], to="free")
        assert [hands(task)[1] for task in tasks] == [bob.pk] * 3

        act(alice_client, "carry", tasks, project=elsewhere.pk)
        assert Task.objects.filter(project=elsewhere).count() == 3

    @pytest.mark.parametrize("day", ["", "soon", "2020-01-01"])
    def test_without_a_day_in_reach_all_stays(self, tasks, alice_client, day):
        assert "Choose today or a day within a year." in act(alice_client, "day", tasks, day=day).text

    def test_of_none_or_of_too_many_changes_nothing(self, project, alice_client):
        many = TaskFactory.create_batch(201, project=project)

        assert "Choose at least one first." in act(alice_client, "complete", []).text
        for response in (act(alice_client, "complete", many), act(alice_client, "complete", range(1, 202))):
            assert "Up to 200 go together" in response.text
        assert not Task.objects.exclude(state="waiting").exists()
        assert act(alice_client, "complete", many[:200]).status_code == 200

    @pytest.mark.parametrize("other", ["foreign", 10**9, "none", "", 2**70])
    def test_of_one_that_is_nobodys_is_404_and_changes_nothing(self, tasks, mallory, alice_client, other):
        one = TaskFactory(project=mallory.personal_project).pk if other == "foreign" else other

        assert act(alice_client, "complete", [*tasks, one]).status_code == 404
        assert alice_client.post(reverse("tasks:many"), {"task": [tasks[0].pk, one]}).status_code == 404
        assert states(tasks) == ["waiting"] * 3

    def test_to_a_person_or_place_that_is_not_theirs_is_404(self, tasks, mallory, elsewhere, bob_client, alice_client):
        theirs = Membership.objects.get(user=mallory).pk
        others = Membership.objects.get(project=elsewhere).pk
        for number in (theirs, others, "x"):
            assert act(alice_client, "offer", tasks, to=number).status_code == 404
        for project in (elsewhere, mallory.personal_project):
            assert act(bob_client, "carry", tasks, project=project.pk).status_code == 404

    def test_of_what_one_may_only_look_at_is_403_and_changes_nothing(self, tasks, elsewhere, viewer, mallory_client):
        MembershipFactory(project=elsewhere, user=viewer)
        mine = TaskFactory(project=elsewhere)

        assert act(mallory_client, "complete", [mine, *tasks]).status_code == 403
        assert states([mine, *tasks]) == ["waiting"] * 4

    def test_where_nothing_moves_says_so(self, tasks, project, alice, alice_client):
        archive_project(project, by=alice, at=NOON)

        assert "This project is archived." in act(alice_client, "complete", tasks).text


class TestWays:
    def test_are_those_that_can_be_gone(self, tasks, elsewhere, mine, alice, bob, alice_client):
        shown = ways(alice_client, tasks)
        assert all(word in shown for word in ("Aim there", "Whoever is free", "Bob", "My own things", "Autumn fair"))
        assert "Spring zine fair" not in shown
        mixed = ways(alice_client, [*tasks, TaskFactory(project=mine)])
        assert ("Whoever is free" in mixed, "Spring zine fair" in mixed) == (False, True)
        assert "Whoever is free" not in ways(alice_client, [TaskFactory(project=mine)])

    def test_are_no_more_than_one_may(self, tasks, alice, bob, carol, viewer, mallory_client, bob_client):
        take_task(tasks[0], by=carol, at=NOON)

        theirs = ways(bob_client, tasks)
        assert ("Aim there" in theirs, "Whoever is free" in theirs, "Move to" in theirs) == (True, False, False)
        assert "Move to" in ways(bob_client, tasks[1:])
        assert "There is nothing that you can do with all of these." in ways(mallory_client, tasks)

    def test_are_a_page_for_several_and_for_one(self, tasks, alice_client):
        several = alice_client.get(f"/tasks/many/?task={tasks[0].pk}&task={tasks[1].pk}").text
        one = alice_client.get(f"/tasks/many/?task={tasks[0].pk}").text

        assert "What about these?" in several
        assert several.count('type="hidden" name="task"') == 2
        assert f'name="next" value="/tasks/{tasks[0].pk}/"' in one
        assert f'href="/tasks/many/?task={tasks[0].pk}"' in alice_client.get(tasks[0].get_absolute_url()).text
        assert "Nothing is chosen." in alice_client.get("/tasks/many/").text

    def test_cost_as_many_queries_for_two_as_for_thirty(self, project, alice_client):
        def cost(number):
            tasks = TaskFactory.create_batch(number, project=project)
            with CaptureQueriesContext(connection) as asked:
                ways(alice_client, tasks)
            return len(asked)

        cost(2)
        assert cost(2) == cost(30)


class TestLists:
    PLACES = ("/", "/some-day/", "/projects/{}/", "/projects/{}/board/")

    @pytest.mark.parametrize("path", PLACES)
    def test_offer_to_select_and_do_so_by_their_address(self, tasks, project, alice_client, path):
        address = path.format(project.pk)
        page, selecting = (alice_client.get(f"{address}{query}").text for query in ("", "?select"))

        assert 'href="?select"' in page
        assert 'id="many"' in page
        assert [text.split('id="many"')[1].split(">")[0].endswith(" hidden") for text in (page, selecting)] == [
            True,
            False,
        ]

    @pytest.mark.parametrize("path", PLACES[2:])
    def test_offer_nothing_to_who_only_looks(self, tasks, project, viewer, mallory_client, path):
        page = mallory_client.get(path.format(project.pk) + "?select").text

        assert ('id="many"' in page, 'href="?select"' in page) == (False, False)
