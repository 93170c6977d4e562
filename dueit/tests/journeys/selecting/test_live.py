"""What others do meanwhile."""

import re

from django.utils import timezone
from playwright.sync_api import expect

from dueit.tests.journeys.selecting.bar import TITLES, are_chosen, bar, box, start
from dueit.tests.journeys.window import SOON
from tasks.actions import add_task, archive_project, move_task
from tasks.actions.adding import NewTask
from tasks.models import Task


class TestLive:
    def test_a_selection_survives_what_others_do(self, room, project, alice, bob):
        start(room)
        for title in TITLES[1:4]:
            box(room, title).click()

        add_task(project, NewTask(title="From elsewhere"), by=bob, at=timezone.now())
        room.shows("From elsewhere", within=SOON)
        are_chosen(room, *TITLES[1:4])
        move_task(Task.objects.get(title=TITLES[2]), "start", by=bob, at=timezone.now())
        expect(room.row(TITLES[2])).to_have_class(re.compile("begun"), timeout=SOON)
        are_chosen(room, *TITLES[1:4])
        move_task(Task.objects.get(title=TITLES[3]), "complete", by=bob, at=timezone.now())
        room.hides(TITLES[3], within=SOON)
        are_chosen(room, *TITLES[1:3])

    def test_it_ends_where_nothing_moves_any_more(self, room, project, alice):
        start(room)
        archive_project(project, by=alice, at=timezone.now())

        expect(bar(room)).to_be_hidden(timeout=SOON)
