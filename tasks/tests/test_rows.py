from django.db import connection
from django.test.utils import CaptureQueriesContext

from tasks import actions
from tasks.models import Task
from tasks.rows import rows_of
from tasks.tests.factories import NOON, TaskFactory


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
