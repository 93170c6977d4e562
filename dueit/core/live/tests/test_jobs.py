from datetime import timedelta

import pytest
from django.db.models.functions import Now

from dueit.core.live import bus
from dueit.core.live.catch_up import is_purged
from dueit.core.live.jobs import purge
from dueit.core.live.models import LiveRow

pytestmark = pytest.mark.django_db


def row(*, minutes_old):
    sent = bus.send("user-1", "task")
    LiveRow.objects.filter(pk=sent.pk).update(at=Now() - timedelta(minutes=minutes_old))
    return sent


class TestPurge:
    def test_keeps_the_last_hour(self):
        row(minutes_old=61)
        kept = [row(minutes_old=59), row(minutes_old=1)]

        purge()

        assert list(LiveRow.objects.order_by("id")) == kept

    def test_keeps_the_newest_row_however_old(self):
        seen, _, newest = (row(minutes_old=age) for age in (400, 300, 200))

        purge()

        assert list(LiveRow.objects.all()) == [newest]
        assert is_purged(seen.pk)
        assert not is_purged(newest.pk)
