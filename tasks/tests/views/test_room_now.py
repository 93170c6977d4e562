"""A room says what is so now, and to whom it is so, however much of it was drawn for others before."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from accounts.actions import note_address, retune_profile
from dueit.core.live import presence, topics
from tasks import actions
from tasks.domain.roles import Role
from tasks.models import Invitation, Membership
from tasks.tests.factories import TaskFactory
from tasks.tests.views.conftest import HTMX

WAYS = ("", "live/")


@pytest.fixture
def room(project, alice_client, bob_client):
    """Return what Alice and Bob see of the page and of what it fetches again, drawn for both before."""
    clients = {"alice": alice_client, "bob": bob_client}

    def seen(who, way="", of=project):
        return clients[who].get(f"{of.get_absolute_url()}{way}", headers=HTMX).text

    for way in WAYS:
        assert all(seen(who, way) for who in clients)
    return seen


@pytest.fixture
def acting(alice):
    return {"by": alice, "at": timezone.now()}


def both(room, who):
    return [room(who, way) for way in WAYS]


class TestPeople:
    def test_are_called_what_they_are_called_now(self, room, alice, bob, acting):
        retune_profile(bob, **acting, name="Robert <3")

        for html in both(room, "alice"):
            assert ("<b>Robert &lt;3</b>" in html, "Bob" in html) == (True, False)
        assert all("<b>Robert &lt;3 (you)</b>" in html for html in both(room, "bob"))

    def test_are_told_who_of_them_they_are(self, room):
        for who, me, other in (("alice", "Alice", "Bob"), ("bob", "Bob", "Alice")):
            for html in both(room, who):
                assert (f"<b>{me} (you)</b>" in html, f"<b>{other}</b>" in html) == (True, True)

    def test_can_do_what_their_place_lets_them_do_now(self, room, project, alice, bob, acting):
        actions.hand_over(project, bob, **acting)

        can = {who: ["Hand over to them" in html for html in both(room, who)] for who in ("alice", "bob")}
        assert can == {"alice": [False, False], "bob": [True, True]}
        assert "Keep this name" not in room("alice")

    def test_have_the_place_that_they_have_now(self, room, project, bob, acting):
        actions.give_role(project, bob, Role.VIEWER, **acting)

        for html in both(room, "alice"):
            assert ("Viewer" in html, "Make member" in html, "Make viewer" in html) == (True, True, False)

    def test_come_and_go(self, room, project, bob, carol, acting):
        came = ["<b>Carol</b>" in html for html in both(room, "bob")]
        actions.leave_project(project, carol, **acting)

        assert (came, [html.count("Carol") for html in both(room, "bob")]) == ([True, True], [0, 0])

    def test_are_placed_by_a_form_of_ones_own(self, room, project, alice, bob):
        strict = Client(enforce_csrf_checks=True)
        strict.force_login(alice)
        html = strict.get(project.get_absolute_url()).text
        form = html.partition('id="people"')[2]
        token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', form)[1]
        url = re.search(r'formaction="(/projects/members/\d+/role/)"', html)[1]

        assert "csrfmiddlewaretoken" not in room("alice", "live/")
        assert strict.post(url, {"role": "viewer"}).status_code == 403
        assert strict.post(url, {"role": "viewer", "csrfmiddlewaretoken": token}).status_code == 302
        assert Membership.objects.get(project=project, user=bob).role == Role.VIEWER


class TestWhoIsHere:
    @pytest.mark.parametrize("way", [*WAYS, "board/", "board/live/"])
    def test_is_who_is_here_now(self, room, project, bob, acting, way):
        topic, before = topics.of_project(project.pk), room("alice", way)
        presence.arrive(topic, bob.pk, "a socket")
        there = room("alice", way)
        retune_profile(bob, **acting, name="Robert")
        renamed = room("alice", way)
        presence.depart("a socket")

        seen = [f'id="here-{bob.pk}"' in html for html in (before, there, renamed, room("alice", way))]
        assert seen == [False, True, True, False]
        assert '<span class="avatar" aria-hidden="true">R</span>Robert</li>' in renamed


class TestInvitations:
    def test_are_those_that_are_open_now(self, room, offered):
        offered(uses_left=3)
        open_now = ["3 uses left" in html for html in both(room, "alice")]
        Invitation.objects.get().spend()
        used = ["2 uses left" in html for html in both(room, "alice")]
        Invitation.objects.update(expires_at=timezone.now() - timedelta(seconds=1))

        assert (open_now, used) == ([True, True], [True, True])
        assert not any("uses left" in html for html in both(room, "alice"))

    def test_say_who_asked_as_they_are_called_now(self, room, offered, alice, acting):
        offered()
        before = room("alice", "live/")
        retune_profile(alice, **acting, name="Ali")

        assert ("From Alice." in before, "From Ali." in room("alice", "live/")) == (True, True)

    def test_end_by_the_clock_of_whoever_looks(self, room, project, offered, bob, acting):
        Membership.objects.filter(project=project, user=bob).update(role=Role.OWNER)
        retune_profile(bob, **acting, time_zone="Asia/Tokyo")
        offered()
        hours = [re.search(r"until \d+ \w+, (\d\d):\d\d", room(who, "live/"))[1] for who in ("alice", "bob")]

        assert (int(hours[1]) - int(hours[0])) % 24 in (7, 8)

    def test_are_for_owners(self, room, project, offered, bob, acting):
        offered()
        shown = []
        for role in (Role.OWNER, Role.MEMBER):
            shown.append(["revoke" in html for html in both(room, "bob")])
            actions.give_role(project, bob, role, **acting)
        shown.append(["revoke" in html for html in both(room, "bob")])

        assert shown == [[False, False], [True, True], [False, False]]


class TestTasks:
    @pytest.mark.parametrize("way", [*WAYS, "board/", "board/live/"])
    def test_are_as_they_are_now(self, room, project, alice, bob, acting, way):
        task = actions.add_task(project, actions.NewTask(title="Ask for the hall"), **acting)
        seen = {"new": room("bob", way)}
        actions.take_task(task, by=bob, at=acting["at"])
        seen["taken"] = room("bob", way)
        retune_profile(bob, **acting, name="Robert")
        seen["renamed"] = room("bob", way)
        comment = actions.write_comment(task, "Which one?", **acting)
        seen["said"] = room("bob", way)
        actions.remove_comment(comment, **acting)
        actions.hand_back(task, by=bob, at=acting["at"])
        actions.offer_task(task, bob, **acting)
        seen["offered"] = room("bob", way)
        actions.move_task(task, "start", **acting)
        seen["begun"] = room("bob", way)

        words = {"taken": "With Bob", "renamed": "With Robert", "said": "1 comment<", "offered": "Offered to Robert"}
        assert {name: [word for word in words.values() if word in html] for name, html in seen.items()} == {
            "new": [],
            "taken": ["With Bob"],
            "renamed": ["With Robert"],
            "said": ["With Robert", "1 comment<"],
            "offered": ["Offered to Robert"],
            "begun": ["Offered to Robert"],
        }
        assert "Put back" in seen["begun"]

    def test_say_their_day_as_it_is_where_one_looks(self, room, project, bob, acting):
        """Somewhere it is a day later at any time."""
        ahead, behind = "Pacific/Kiritimati", "Pacific/Pago_Pago"
        retune_profile(bob, **acting, time_zone=ahead)
        bob.refresh_from_db()
        TaskFactory(project=project, planned_on=bob.today(timezone.now()))
        here = room("bob", "live/")
        retune_profile(bob, **acting, time_zone=behind)
        bob.refresh_from_db()

        assert (">Today<" in here, ">Today<" in room("bob", "live/")) == (True, False)
        retune_profile(bob, **acting, time_zone=ahead)
        assert ">Today<" in room("bob", "live/")

    def test_are_nobody_elses(self, room, project, alice, mallory_client, acting):
        other = actions.open_project("Another", **acting)
        TaskFactory(project=other, title="Only for me")
        TaskFactory(project=project, title="For all of us")

        html = room("alice", "", other)
        assert ("Only for me" in html, "For all of us" in html, "<b>Bob</b>" in html) == (True, False, False)
        assert "Only for me" not in room("bob")
        assert {mallory_client.get(f"{other.get_absolute_url()}{way}").status_code for way in WAYS} == {404}

    def test_are_none_until_there_is_one(self, room, project, acting):
        assert all("Nothing is open here" in html for html in both(room, "bob"))

        TaskFactory(project=project)

        assert not any("Nothing is open here" in html for html in both(room, "bob"))

    @pytest.mark.parametrize("way", ["", "live/", "board/", "board/live/"])
    def test_name_whoever_has_no_name_by_their_address_of_now(self, alice_client, project, bob, acting, way):
        retune_profile(bob, by=bob, at=acting["at"], name="")
        task = actions.add_task(project, actions.NewTask(title="Hall"), **acting)
        actions.take_task(task, by=bob, at=acting["at"])
        old, url = bob.email, project.get_absolute_url() + way
        assert f"With {old}" in alice_client.get(url, headers=HTMX).text

        bob.refresh_from_db()
        bob.email = "new@example.org"
        bob.save(update_fields=["email"])
        note_address(bob, at=acting["at"])
        page = alice_client.get(url, headers=HTMX).text
        assert ("With new@example.org" in page, old in page) == (True, False)


class TestTheProject:
    def test_is_called_what_it_is_called_now(self, room, project, acting):
        actions.rename_project(project, "Autumn & winter fair", **acting)

        assert 'id="project-head">Autumn &amp; winter fair</h1>' in room("bob")
        assert "Autumn &amp; winter fair</hx-partial>" in room("bob", "live/")
        assert 'value="Autumn &amp; winter fair"' in room("alice")

    def test_is_put_away_and_back(self, room, project, acting):
        away = actions.archive_project(project, **acting)
        notes = {
            who: [("is archived" in html, "Bring back" in html) for html in both(room, who)] for who in ("alice", "bob")
        }
        actions.bring_project_back(away, **acting)

        assert notes == {"alice": [(True, True)] * 2, "bob": [(True, False)] * 2}
        assert not any("is archived" in html for who in ("alice", "bob") for html in both(room, who))

    def test_takes_back_what_was_typed_wrong(self, room, project, alice_client):
        refused = alice_client.post(f"{project.get_absolute_url()}rename/", {"name": " "})

        assert (refused.status_code, "A word or two is enough." in refused.text) == (422, True)
        assert "A word or two is enough." not in room("alice")
        assert 'value="Spring zine fair"' in room("alice")
