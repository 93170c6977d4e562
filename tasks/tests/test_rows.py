import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.actions import retune_profile
from tasks import actions, rows, sheets
from tasks.models import Task
from tasks.rows import rows_of
from tasks.tests.factories import NOON, TaskFactory

TODAY = NOON.date()


def drawn():
    return [row.html for row in rows_of(Task.objects.in_order())]


class TestRowsOf:
    def test_a_row_follows_its_task(self, task, alice):
        [before] = drawn()
        actions.move_task(task, "start", by=alice, at=NOON)
        [after] = drawn()

        assert 'aria-label="More for: Write to Noor"' in before
        assert "Put back" not in before
        assert "Put back" in after

    def test_a_row_says_how_much_was_said(self, task, alice, bob):
        told = []
        for number in range(3):
            comment = actions.write_comment(task, f"Word {number}", by=bob, at=NOON)
            told.append(next(said for said in ("1 comment<", "2 comments<", "3 comments<") if said in drawn()[0]))
        actions.remove_comment(comment, by=bob, at=NOON)

        assert told == ["1 comment<", "2 comments<", "3 comments<"]
        assert "2 comments<" in drawn()[0]

    @pytest.mark.parametrize(
        ("move", "said"), [("complete", None), ("skip", "Let go"), ("fail", "Didn&#x27;t work out")]
    )
    def test_says_that_its_task_was_let_go(self, task, alice, move, said):
        [before] = drawn()
        actions.move_task(task, move, by=alice, at=NOON)
        [after] = drawn()

        assert not any(f"{words}</span>" in before for words in ("Let go", said))
        assert (f"{said}</span>" in after) == ("let-go-row" in after) == bool(said)

    def test_says_with_whom_it_is_and_to_whom_it_is_offered(self, task, alice, bob):
        actions.offer_task(task, bob, by=alice, at=NOON)
        [offered] = drawn()
        actions.take_task(task, by=bob, at=NOON)
        [taken] = drawn()
        actions.hand_back(task, by=bob, at=NOON)
        [free] = drawn()

        assert "Offered to Bob" in offered
        assert ("With Bob" in taken, "Offered" in taken) == (True, False)
        assert "Bob" not in free

    def test_an_offer_rests_while_its_task_is_settled(self, task, alice, bob):
        actions.offer_task(task, bob, by=alice, at=NOON)
        settled = actions.move_task(task, "complete", by=alice, at=NOON)
        [resting] = drawn()
        actions.undo_move(settled.trace, by=alice, at=NOON)
        [again] = drawn()

        assert "Bob" not in resting
        assert "Offered to Bob" in again

    def test_follow_the_name_of_their_project_although_they_are_no_other_version(self, task, mine, alice, bob):
        TaskFactory(project=mine)
        before, own = drawn()
        renamed = actions.rename_project(task.project, "Autumn fair", by=alice, at=NOON)
        after, _ = drawn()
        task.refresh_from_db()

        assert ("Spring zine fair" in before, "Autumn fair" in after, 'class="place"' in own) == (True, True, False)
        assert (task.version, "Autumn fair" in rows.row_of(task)) == (1, True)
        actions.undo_renamed(renamed.trace, by=alice, at=NOON)
        assert drawn()[0] == before

    def test_can_be_looked_at_only(self, task):
        [row] = rows_of(Task.objects.all())
        looked = row.looked_at().html
        names = [looked.count(f'id="{name}-{task.pk}"') for name in ("looked", "task")]

        assert (looked.count("looking"), names, task.title in looked) == (1, [1, 0], True)

    def test_follow_the_names_of_their_people(self, project, alice, bob):
        for act in (actions.take_task, lambda task, **who: actions.offer_task(task, bob, **{**who, "by": alice})):
            act(TaskFactory(project=project), by=bob, at=NOON)
        TaskFactory(project=project, title="Nobody's")
        before = drawn()

        retune_profile(bob, by=bob, at=NOON, name="Robert", theme="dark")

        assert [row.count("Robert") for row in drawn()] == [1, 1, 0]
        assert drawn()[2] == before[2]

    def test_name_whoever_has_no_name_by_what_their_address_begins_with(self, task, bob):
        retune_profile(bob, by=bob, at=NOON, name="")
        actions.take_task(task, by=bob, at=NOON)

        assert ("With bob<" in drawn()[0], "@" in drawn()[0]) == (True, False)

    def test_what_was_drawn_once_is_not_drawn_again(self, project):
        TaskFactory.create_batch(5, project=project)
        first = drawn()

        with CaptureQueriesContext(connection) as queries:
            again = drawn()

        assert again == first
        assert len(queries) == len(["what moves"])

    def test_words_are_escaped(self, project):
        TaskFactory(project=project, title="<script>alert(1)</script>")

        [row] = drawn()

        assert "<script>" not in row
        assert "&lt;script&gt;" in row


class TestRowsThatGoMeanwhile:
    def test_are_drawn_although_all_are_forgotten_at_once(self, project, monkeypatch):
        monkeypatch.setattr(rows, "MOST", 3)
        TaskFactory(project=project, title="First")
        elsewhere = TaskFactory(title="Elsewhere").project_id
        for number in (project.pk, elsewhere):
            sheets.sheet_of(number, today=TODAY)
        TaskFactory(project=project, title="Second")
        TaskFactory(project=project, title="Third")

        assert all(title in sheets.sheet_of(project.pk, today=TODAY) for title in ("First", "Second", "Third"))

    def test_are_left_out_once_their_task_is_gone(self, project):
        stays, goes = TaskFactory(project=project, title="Stays"), TaskFactory(project=project, title="Goes")
        slips = list(Task.objects.filter(project=project).slips())
        goes.delete()

        assert [row.title for row in rows.rows_from(slips)] == [stays.title]
