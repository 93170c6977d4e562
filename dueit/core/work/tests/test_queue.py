import pytest
from django.db import transaction
from django_q.models import OrmQ

from dueit.core.work.broker import LONG_AGO, Broker
from dueit.core.work.pulse import Pulse
from dueit.core.work.queue import nudge
from dueit.core.work.signs import HELD, Signs

JOB = "dueit.core.work.jobs.answer"


@pytest.fixture
def signs(settings, tmp_path, monkeypatch):
    """This process belongs to a worker of its own."""
    settings.DATA = tmp_path
    (tmp_path / "run").mkdir()
    monkeypatch.setenv("DUEIT_WORKER", "worker-1-here")
    ours = Signs("worker-1-here")
    ours.clear()
    return ours


@transaction.atomic
def nudge_and_break():
    nudge(JOB)
    raise ZeroDivisionError


def take():
    """Hand out the next job; what was put in within the same millisecond is due, too."""
    OrmQ.objects.exclude(key__startswith=HELD).update(lock=LONG_AGO)
    return Broker().dequeue()


@pytest.mark.django_db
class TestNudge:
    def test_is_gone_with_a_change_that_failed(self):
        with pytest.raises(ZeroDivisionError):
            nudge_and_break()

        assert not OrmQ.objects.exists()

    def test_is_handed_out_once(self, signs):
        nudge(JOB)

        assert len(take()) == 1
        assert not take()

    def test_comes_back_at_once_from_a_worker_that_was_killed(self, signs):
        nudge(JOB)
        [(taken, _)] = take()

        assert Broker().give_back(signs.held) == 1

        assert take()[0][0] == taken


@pytest.mark.django_db
class TestPulse:
    def test_a_sign_of_life_overtakes_a_long_queue(self, signs):
        nudge(JOB)
        pulse = Pulse(signs, host="here", processes=2, longest=70)
        pulse.reset()

        assert pulse.is_well()

        [(asked, _)] = take()
        assert OrmQ.objects.get(pk=asked).key == signs.private_queue

    def test_silence_is_a_fault_unless_everybody_is_busy(self, signs, monkeypatch):
        clock = [1000.0]
        monkeypatch.setattr("dueit.core.work.pulse.time.monotonic", lambda: clock[0])
        pulse = Pulse(signs, host="here", processes=1, longest=70)
        pulse.reset()
        assert pulse.is_well()
        signs.note_start()

        clock[0] += 60
        assert pulse.is_well()

        signs.note_end()
        clock[0] += 11
        assert not pulse.is_well()
