"""Whether the clock can be believed: a sweep on a wrong day can't be taken back."""

from datetime import datetime, timedelta

from goals.models import LastSweep

LEAP = timedelta(days=2)
SURE_AFTER = timedelta(minutes=10)
OFTEN_ENOUGH = timedelta(hours=1)
ROW = 1


def is_believed(at: datetime, *, force: bool = False) -> bool:
    """Return whether the clock goes on from where it was, and remember it.

    More than two days ahead it is doubted: after a holiday of the machine it still says so ten minutes later, after
    a mistake somebody has set it right by then. `force` believes it at once.
    """
    last = LastSweep.objects.filter(pk=ROW).first()
    if force or last is None or _goes_on(last, at):
        if force or last is None or last.doubted_at or abs(at - last.at) > OFTEN_ENOUGH:
            LastSweep.objects.update_or_create(pk=ROW, defaults={"at": at, "doubted_at": None})
        return True
    if last.doubted_at is None or at < last.doubted_at:
        LastSweep.objects.filter(pk=ROW).update(doubted_at=at)
    return False


def _goes_on(last: LastSweep, at: datetime) -> bool:
    if at - last.at <= LEAP:
        return True
    return last.doubted_at is not None and SURE_AFTER <= at - last.doubted_at <= LEAP
