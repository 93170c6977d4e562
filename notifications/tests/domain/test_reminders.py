from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from notifications.domain.reminders import Reminder, Why, remind

BERLIN, APIA = ZoneInfo("Europe/Berlin"), ZoneInfo("Pacific/Apia")
DAY = date(2026, 6, 2)


def berlin(hour, minute=0, *, day=DAY):
    return datetime.combine(day, time(hour, minute), BERLIN)


class TestRemind:
    def test_takes_the_lead_off_a_time(self):
        reminder = Reminder(planned_on=DAY, at_time=time(15), lead=timedelta(minutes=30))

        assert remind(reminder, BERLIN, now=berlin(8)) == (berlin(14, 30), Why.ON_TIME)

    def test_goes_with_the_digest_without_one(self):
        assert remind(Reminder(planned_on=DAY, lead=timedelta(hours=1)), BERLIN, now=berlin(8)).send_at == berlin(9)

    def test_is_sent_at_once_when_noticed_after_its_time_but_not_after_its_day(self):
        reminder = Reminder(planned_on=DAY, at_time=time(10))

        assert remind(reminder, BERLIN, now=berlin(12)) == (berlin(12), Why.LATE)
        assert remind(reminder, BERLIN, now=berlin(12, day=date(2026, 6, 3))) == (None, Why.DAY_OVER)

    def test_is_not_sent_on_another_day_than_one_that_the_clock_skipped(self):
        skipped = Reminder(planned_on=date(2011, 12, 30))

        assert remind(skipped, APIA, now=berlin(8, day=date(2011, 12, 1))) == (None, Why.DAY_OVER)

    @pytest.mark.parametrize(("planned_on", "needed", "why"), [(None, True, Why.NO_DAY), (DAY, False, Why.NOT_NEEDED)])
    def test_is_not_sent_without_a_day_or_a_need(self, planned_on, needed, why):
        assert remind(Reminder(planned_on=planned_on), BERLIN, now=berlin(8), needed=needed) == (None, why)
