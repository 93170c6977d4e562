from datetime import date, time

from notifications.models import Choice, QuietWindow
from notifications.quiet import quiet_of


class TestQuietTimesOfPeople:
    def test_are_read_in_one_query_on_the_clock_that_they_live_by_now(
        self, alice, bob, noon, django_assert_num_queries
    ):
        QuietWindow.objects.create(user=alice, start=time(22), end=time(7))
        QuietWindow.objects.create(user=alice, start=time(12), end=time(14), days=0b11111)
        Choice.objects.create(user=bob, silent_until=date(2026, 3, 6))
        with django_assert_num_queries(1):
            quiet = quiet_of([alice.pk, bob.pk])

        assert quiet[alice.pk].why(noon) == "quiet hours until 14:00"
        assert quiet[bob.pk].why(noon) == "you paused everything until 6 March, 00:00"

        type(alice).objects.update(time_zone="America/New_York")
        assert not quiet_of([alice.pk])[alice.pk].is_quiet(noon)
