from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from notifications.domain.digests import DigestTimes

BERLIN = ZoneInfo("Europe/Berlin")


def berlin(day, hour, minute=0):
    return datetime.combine(date(2026, 3, day), time(hour, minute), BERLIN)


class TestDigestTimes:
    def test_come_each_day_at_an_hour(self):
        daily = DigestTimes(zone=BERLIN, at_time=time(8))

        assert daily.last(berlin(4, 8)) == (date(2026, 3, 4), berlin(4, 8))
        assert daily.last(berlin(4, 7, 59)) == (date(2026, 3, 3), berlin(3, 8))

    def test_come_on_one_day_of_the_week(self):
        weekly = DigestTimes(zone=BERLIN, at_time=time(8), weekday=0)

        assert weekly.last(berlin(4, 12)) == (date(2026, 3, 2), berlin(2, 8))
        assert weekly.last(berlin(2, 7)) == (date(2026, 2, 23), datetime(2026, 2, 23, 7, tzinfo=UTC))

    def test_know_the_night_that_ends_a_day(self):
        late = DigestTimes(zone=BERLIN, at_time=time(1), day_start=time(4))

        assert late.last(berlin(5, 1)) == (date(2026, 3, 4), berlin(5, 1))

    def test_come_after_a_gap_in_which_their_hour_is(self):
        assert DigestTimes(zone=BERLIN, at_time=time(2, 30)).last(berlin(29, 12)).at == berlin(29, 3)
