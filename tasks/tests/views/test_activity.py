"""What happened in a project, in sentences: alice owns it, bob is a member, mallory looks or is a stranger."""

from datetime import timedelta
from html import unescape

import pytest
from django.utils.html import strip_tags

from dueit.core.events.models import AuditEntry
from tasks.actions import (
    NewTask,
    add_task,
    give_role,
    leave_project,
    move_task,
    plan_task,
    remove_task,
    rename_project,
    undo_renamed,
    write_comment,
)
from tasks.domain.roles import Role
from tasks.models import Task
from tasks.tests.factories import NOON, ProjectFactory
from tasks.tests.views.conftest import HTMX


def told(client, about, headers=None, **query):
    path = "activity/live/" if headers else "activity/"
    html = client.get(f"{about.get_absolute_url()}{path}", query, headers=headers or {}).text
    return unescape(strip_tags(html.split('id="activity"')[-1].partition(">")[2]))


@pytest.fixture
def printer(project, bob):
    return add_task(project, NewTask(title="Call the printer"), by=bob, at=NOON)


class TestTheStory:
    def test_says_who_did_what(self, project, printer, alice_client, bob_client, bob):
        move_task(printer, "complete", by=bob, at=NOON)

        hers, his = (told(client, project) for client in (alice_client, bob_client))

        assert "Bob settled “Call the printer”" in hers
        assert "You settled “Call the printer”" in his
        assert hers.index("settled “") < hers.index("wrote down")
        assert f'<a href="{printer.get_absolute_url()}">' in alice_client.get(f"/projects/{project.pk}/activity/").text

    def test_says_what_happened_to_people(self, project, viewer, alice, bob, alice_client):
        give_role(project, viewer, Role.MEMBER, by=alice, at=NOON)
        leave_project(project, viewer, by=alice, at=NOON)
        leave_project(project, bob, by=bob, at=NOON)

        story = told(alice_client, project)

        sentences = ("You made Mallory a member", "You took Mallory off the list of members", "Bob left the project")
        assert [sentence for sentence in sentences if sentence not in story] == []

    def test_says_what_the_project_is_called_now_and_was_before(self, project, alice, alice_client):
        was = project.name
        for name in ("{Garden}", "<Allotment>"):
            renamed = rename_project(project, name, by=alice, at=NOON)
        story = told(alice_client, project)
        undo_renamed(renamed.trace, by=alice, at=NOON)
        taken_back = told(alice_client, project)

        assert "You renamed the project from “{Garden}” to “<Allotment>”" in story
        assert "You gave the project another name" in story
        assert was not in story
        assert "You gave the project the name “{Garden}”" in taken_back
        assert "Allotment" not in taken_back

    def test_has_words_for_what_has_no_sentence(self, project, alice_client):
        AuditEntry.objects.create(
            at=NOON, kind="GoalNotYetTakenBack", project_id=project.pk, subject="goal-9", details={"goal_id": 9}
        )

        assert "DueIT · Asked again: something that is gone" in told(alice_client, project)

    def test_names_nothing_that_is_gone_or_out_of_sight(self, project, printer, alice_client, alice, bob):
        shelved = move_task(add_task(project, NewTask(title="Sesame"), by=bob, at=NOON), "skip", by=bob, at=NOON)
        remove_task(shelved, by=bob, at=NOON)
        Task.objects.filter(pk=printer.pk).update(project=ProjectFactory())

        story = told(alice_client, project)

        assert "Bob removed something that is gone for good" in story
        assert ("Sesame" in story, "Call the printer" in story) == (False, False)

    def test_has_no_word_of_the_talk(self, project, printer, bob, alice_client):
        write_comment(printer, "Sesame", by=bob, at=NOON)

        story = told(alice_client, project)

        assert ("Bob said something about “Call the printer”" in story, "Sesame" in story) == (True, False)

    def test_knows_nobody_whose_account_is_gone(self, project, printer, bob, alice_client):
        bob.delete()

        assert "Somebody who left wrote down" in told(alice_client, project)

    def test_has_the_days_of_its_reader(self, project, alice, bob, alice_client, bob_client):
        type(bob).objects.filter(pk=bob.pk).update(time_zone="America/Los_Angeles")
        add_task(project, NewTask(title="Fold"), by=alice, at=NOON.replace(hour=1))

        assert "Wednesday, 4 March 2026" in told(alice_client, project)
        assert "Tuesday, 3 March 2026" in told(bob_client, project)

    def test_of_a_task_is_its_own(self, project, printer, bob, alice_client):
        other = add_task(project, NewTask(title="Fold"), by=bob, at=NOON)

        story = told(alice_client, other)

        assert ("“Fold”" in story, "printer" in story) == (True, False)


class TestChoosing:
    @pytest.fixture
    def busy(self, project, printer, alice, bob):
        plan_task(printer, "today", by=alice, at=NOON)
        move_task(printer, "start", by=alice, at=NOON)
        write_comment(printer, "Ask", by=bob, at=NOON)
        move_task(printer, "complete", by=bob, at=NOON)
        move_task(add_task(project, NewTask(title="Fold"), by=alice, at=NOON), "skip", by=bob, at=NOON)
        give_role(project, bob, Role.OWNER, by=alice, at=NOON)

    @pytest.mark.parametrize(
        ("kind", "sentences"),
        [
            ("settled", ["settled"]),
            ("let_go", ["let “Fold” go"]),
            ("begun", ["began with"]),
            ("added", ["wrote down", "wrote down"]),
            ("planned", ["brought “Call the printer” to today"]),
            ("talk", ["said something"]),
            ("people", ["made Bob an owner"]),
        ],
    )
    @pytest.mark.parametrize("headers", [None, HTMX])
    def test_a_kind_shows_only_that(self, busy, project, alice_client, kind, sentences, headers):
        story = told(alice_client, project, headers, kind=kind)

        assert sum(story.count(sentence) for sentence in set(sentences)) == len(sentences)
        assert story.count("13:00") == len(sentences)

    @pytest.mark.parametrize("headers", [None, HTMX])
    def test_a_person_shows_only_theirs(self, busy, project, bob, alice_client, headers):
        story = told(alice_client, project, headers, person=bob.pk)
        both = told(alice_client, project, headers, person=bob.pk, kind="added")

        assert (story.count("13:00"), both.count("13:00")) == (4, 1)

    def test_stays_in_the_address_of_what_looks_again(self, busy, project, bob, alice_client):
        query = {"person": bob.pk, "kind": "talk"}
        html = alice_client.get(f"/projects/{project.pk}/activity/", query).text

        assert f'hx-get="/projects/{project.pk}/activity/live/?person={bob.pk}&amp;kind=talk"' in html
        assert f'<option value="{bob.pk}" selected>' in html

    @pytest.mark.parametrize("query", [{"kind": "x"}, {"person": "x"}, {"before": "x"}, {"kind": ""}])
    def test_nonsense_shows_everything(self, busy, project, alice_client, query):
        assert told(alice_client, project, **query).count("13:00") == 8

    def test_says_when_there_is_nothing_of_that_kind(self, project, alice_client):
        assert "Nothing has happened yet." in told(alice_client, project)
        assert "Nothing of that kind." in told(alice_client, project, kind="talk")


class TestPages:
    def test_lead_to_what_was_earlier(self, project, alice, alice_client):
        for number in range(120):
            at = NOON + timedelta(minutes=number)
            add_task(project, NewTask(title=f"Sheet-{number}."), by=alice, at=at)
        entries = list(AuditEntry.objects.filter(kind="TaskAdded").order_by("-pk"))

        pages, query = [], {"kind": "added"}
        for last in (entries[49], entries[99], None):
            html = alice_client.get(f"/projects/{project.pk}/activity/", query).text
            pages.append([number for number in range(120) if f"Sheet-{number}." in html])
            assert ("Earlier" in html) is (last is not None)
            assert last is None or f"?kind=added&amp;before={last.pk}" in html
            query["before"] = last.pk if last else None

        assert pages == [list(range(70, 120)), list(range(20, 70)), list(range(20))]


class TestWhoMaySee:
    def test_is_whoever_is_in_the_project(self, project, printer, viewer, mallory_client):
        places = [f"{it.get_absolute_url()}activity/{part}" for it in (project, printer) for part in ("", "live/")]
        assert [mallory_client.get(place, headers=HTMX).status_code for place in places] == [200] * 4
        project.memberships.filter(user=viewer).delete()
        assert [mallory_client.get(place, headers=HTMX).status_code for place in places] == [404] * 4

    def test_is_led_there_from_its_page(self, project, printer, alice_client):
        for it in (project, printer):
            assert f'href="{it.get_absolute_url()}activity/"' in alice_client.get(it.get_absolute_url()).text
