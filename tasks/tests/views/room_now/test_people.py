"""A room says who is in it now, and to whom it says so, however much of it was drawn for others before."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from accounts.actions import retune_profile
from dueit.core.live import presence, topics
from tasks import actions
from tasks.domain.roles import Role
from tasks.models import Invitation, Membership
from tasks.tests.views.room_now.conftest import WAYS, both


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

    def test_leave_unless_nobody_else_would_own_it(self, room, project, alice, bob, acting):
        def ways(who):
            words = ("Leave this project", "You are the only owner.", "You are here alone.")
            return [[word in html for word in words] for html in both(room, who)]

        assert (ways("alice"), ways("bob")) == ([[False, True, False]] * 2, [[True, False, False]] * 2)
        actions.give_role(project, bob, Role.OWNER, **acting)
        assert ways("alice") == [[True, False, False]] * 2
        actions.leave_project(project, bob, by=bob, at=acting["at"])
        assert ways("alice") == [[False, False, True]] * 2

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
