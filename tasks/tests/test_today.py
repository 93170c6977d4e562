from datetime import time, timedelta

import pytest

from tasks.actions import NewTask, add_task, answer_welcome
from tasks.tests.factories import NOON, TODAY, TaskFactory
from tasks.today import today_of


@pytest.fixture
def three_a_day(alice, mine):
    """Alice has settled three things on this weekday in each of the last weeks."""
    for week in range(1, 6):
        settled = {"state": "completed", "finished_at": NOON, "settled_on": TODAY - timedelta(weeks=week)}
        TaskFactory.create_batch(3, project=mine, settled_by=alice, **settled)


def titles(rows):
    return [row.title for row in rows]


class TestTodayOf:
    def test_earlier_days_wait_and_are_counted_against_nobody(self, alice, mine):
        TaskFactory(project=mine, title="Today's")
        TaskFactory(project=mine, title="Yesterday's", planned_on=TODAY - timedelta(days=1))
        TaskFactory(project=mine, title="Tomorrow's", planned_on=TODAY + timedelta(days=1))

        day = today_of(alice, at=NOON)

        assert titles(day.rows) == ["Today's"]
        assert titles(day.waiting) == ["Yesterday's"]
        assert day.lede.startswith("One thing is left")

    def test_is_as_large_as_such_a_day_really_is(self, alice, mine, three_a_day):
        TaskFactory.create_batch(4, project=mine)
        TaskFactory(project=mine, title="Begun", state="in_progress", started_at=NOON)

        day = today_of(alice, at=NOON)

        assert len(day.rows) == 3 + len(["Begun"])
        assert len(day.later) == 1

    def test_folds_nothing_away_that_has_its_hour_or_its_date(self, alice, mine, three_a_day):
        TaskFactory.create_batch(4, project=mine)
        TaskFactory(project=mine, title="Dentist", at_time=time(15))
        TaskFactory(project=mine, title="The flight", planned_on=None, fixed_on=TODAY)

        day = today_of(alice, at=NOON)

        assert len(day.rows) == 3
        assert titles(day.rows)[1:] == ["Dentist", "The flight"]
        assert len(day.later) == 3

    def test_has_room_for_all_appointments_however_many(self, alice, mine, three_a_day):
        TaskFactory(project=mine)
        TaskFactory.create_batch(5, project=mine, at_time=time(15))

        day = today_of(alice, at=NOON)

        assert (len(day.rows), len(day.later)) == (5, 1)

    def test_hides_nothing_from_a_newcomer(self, alice, mine):
        TaskFactory.create_batch(9, project=mine)

        day = today_of(alice, at=NOON)

        assert (len(day.rows), day.later) == (9, [])

    def test_keeps_what_is_settled_in_sight_and_folds_what_was_let_go(self, alice, mine):
        TaskFactory(project=mine, title="Settled", settled=True)
        TaskFactory(project=mine, title="Let go", let_go=True, settled_on=TODAY - timedelta(days=6))
        TaskFactory(project=mine, title="Let go long since", let_go=True, settled_on=TODAY - timedelta(days=7))

        day = today_of(alice, at=NOON)

        assert titles(day.rows) == ["Settled"]
        assert titles(day.let_go) == ["Let go"]

    def test_a_fixed_date_shows_on_its_day(self, alice, mine):
        TaskFactory(project=mine, title="The flight", planned_on=None, fixed_on=TODAY)
        TaskFactory(project=mine, title="Another flight", planned_on=None, fixed_on=TODAY + timedelta(days=1))

        assert titles(today_of(alice, at=NOON).rows) == ["The flight"]

    def test_what_is_aimed_at_a_later_day_can_be_found_the_nearest_first(self, alice, mine):
        TaskFactory(project=mine, title="The flight", planned_on=None, fixed_on=TODAY + timedelta(days=9))
        TaskFactory(project=mine, title="Rent", planned_on=TODAY + timedelta(days=11))
        TaskFactory(project=mine, title="Call mum", planned_on=TODAY + timedelta(days=1))
        TaskFactory(project=mine, title="Some day", planned_on=None)
        TaskFactory(project=mine, title="Let go", let_go=True, planned_on=TODAY + timedelta(days=1))

        assert titles(today_of(alice, at=NOON).ahead) == ["Call mum", "The flight", "Rent"]

    def test_the_day_is_the_persons_own(self, alice, mine):
        alice.time_zone = "Pacific/Kiritimati"
        TaskFactory(project=mine, title="Already tomorrow", planned_on=TODAY + timedelta(days=1))

        assert titles(today_of(alice, at=NOON).rows) == ["Already tomorrow"]


class TestAfterQuietDays:
    @pytest.fixture
    def quiet(self, alice, mine):
        """Alice wrote something down five days ago, and nothing has happened since."""
        then = NOON - timedelta(days=5)
        add_task(mine, NewTask(title="Write to Noor", planned_on=TODAY - timedelta(days=5)), by=alice, at=then)

    def test_welcomes_without_a_word_about_what_waits(self, alice, quiet):
        day = today_of(alice, at=NOON)

        assert day.is_welcome
        assert day.greeting == "Welcome back, Alice."
        assert "one" not in day.lede.lower()

    def test_picks_up_as_ever(self, alice, quiet):
        answer_welcome("pick_up", by=alice, at=NOON)

        day = today_of(alice, at=NOON)

        assert not day.is_welcome
        assert titles(day.waiting) == ["Write to Noor"]

    def test_eases_in_with_three_a_day_for_a_week(self, alice, mine, quiet):
        TaskFactory.create_batch(2, project=mine, planned_on=TODAY - timedelta(days=6))
        TaskFactory(project=mine, title="Settled", settled=True)
        answer_welcome("ease_in", by=alice, at=NOON)

        day, in_a_week = (today_of(alice, at=NOON + timedelta(days=days)) for days in (0, 7))

        assert (len(day.rows), len(day.waiting)) == (3, 1)
        assert (len(in_a_week.rows), len(in_a_week.waiting)) == (0, 3)

    def test_folds_the_rest_of_a_full_day_while_easing_in(self, alice, mine, quiet):
        TaskFactory.create_batch(5, project=mine)
        TaskFactory(project=mine, title="Dentist", at_time=time(15))
        answer_welcome("ease_in", by=alice, at=NOON)

        day = today_of(alice, at=NOON)

        assert (len(day.rows), len(day.later), titles(day.waiting)) == (3, 3, ["Write to Noor"])
        assert "Dentist" in titles(day.rows)

    def test_holds_no_old_chapter_up_to_anyone(self, alice, quiet):
        answer_welcome("new_chapter", by=alice, at=NOON)

        day = today_of(alice, at=NOON)

        assert (day.rows, day.waiting, day.let_go) == ([], [], [])

    def test_costs_one_query_for_the_return(self, alice, quiet, django_assert_num_queries):
        today_of(alice, at=NOON)

        with django_assert_num_queries(4):
            today_of(alice, at=NOON)
