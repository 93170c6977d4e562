"""A room says what is so now, and to whom it is so, however much of it was drawn for others before."""

import pytest
from django.utils import timezone

from accounts.actions import note_address, retune_profile
from tasks import actions
from tasks.tests.factories import TaskFactory
from tasks.tests.views.conftest import HTMX
from tasks.tests.views.room_now.conftest import WAYS, both


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
        url = project.get_absolute_url() + way
        assert "With bob<" in alice_client.get(url, headers=HTMX).text

        bob.refresh_from_db()
        bob.email = "new@example.org"
        bob.save(update_fields=["email"])
        note_address(bob, at=acting["at"])
        page = alice_client.get(url, headers=HTMX).text
        assert ("With new<" in page, "With bob<" in page, "@example" in page) == (True, False, False)


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
