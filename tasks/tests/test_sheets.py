from datetime import timedelta

import pytest

from tasks import actions, sheets
from tasks.sheets import sheet_of
from tasks.tests.factories import NOON, TODAY, ProjectFactory, TaskFactory


def place_of(html, title):
    return html.index(f">{title}<")


@pytest.mark.django_db
class TestSheetOf:
    def test_is_kept_while_nothing_moves(self, task, project):
        assert sheet_of(project.pk, today=TODAY) is sheet_of(project.pk, today=TODAY)

    def test_of_a_place_where_nothing_is_open_is_empty(self, project):
        assert sheet_of(project.pk, today=TODAY) == ""

    @pytest.mark.parametrize("change", ["complete", "skip", "start"])
    def test_follows_what_is_done(self, task, project, alice, change):
        before = sheet_of(project.pk, today=TODAY)
        moved = actions.move_task(task, change, by=alice, at=NOON)
        after = sheet_of(project.pk, today=TODAY)
        actions.undo_move(moved.trace, by=alice, at=NOON)

        assert before != after
        assert task.title in sheet_of(project.pk, today=TODAY)

    def test_follows_another_order_and_what_is_new(self, project, alice):
        first, second = (TaskFactory(project=project, title=title) for title in ("First", "Second"))
        before = sheet_of(project.pk, today=TODAY)
        actions.place_task(first, after=second, by=alice, at=NOON)
        moved = sheet_of(project.pk, today=TODAY)
        actions.add_task(project, actions.NewTask(title="Third"), by=alice, at=NOON)

        assert place_of(before, "First") < place_of(before, "Second")
        assert place_of(moved, "Second") < place_of(moved, "First")
        assert "Third" in sheet_of(project.pk, today=TODAY)

    def test_says_each_day_from_the_day_on_which_one_looks(self, task, project):
        days = [TODAY - timedelta(days=1), TODAY, TODAY + timedelta(days=1), TODAY]

        told = ["Tomorrow", "Today", "Waiting for you", "Today"]
        assert [said in sheet_of(project.pk, today=day) for said, day in zip(told, days, strict=True)] == [True] * 4

    def test_is_of_its_project_alone(self, task, project):
        assert task.title in sheet_of(project.pk, today=TODAY)
        assert sheet_of(ProjectFactory().pk, today=TODAY) == ""

    def test_a_long_one_is_not_kept(self, project, task, monkeypatch):
        monkeypatch.setattr(sheets, "LONGEST", 0)

        assert task.title in sheet_of(project.pk, today=TODAY)
        assert not sheets._kept

    def test_all_are_forgotten_once_in_a_while(self, task, project, monkeypatch):
        monkeypatch.setattr(sheets, "MOST", 3)
        other = TaskFactory(title="Elsewhere")

        for number in (project.pk, other.project_id, project.pk):
            assert sheet_of(number, today=TODAY)
        assert list(sheets._kept) == [("list", project.pk)]

    def test_so_are_those_of_places_where_nothing_is_open(self, monkeypatch):
        monkeypatch.setattr(sheets, "MOST", 3)
        for number in range(10):
            sheet_of(number, today=TODAY)

        assert len(sheets._kept) <= 3
