import time
from multiprocessing import get_context

import pytest
from django.db import OperationalError, connection, transaction
from django_q.models import OrmQ

from dueit.core.work.broker import LONG_AGO, Broker
from dueit.core.work.pulse import Pulse
from dueit.core.work.queue import nudge
from dueit.core.work.signs import HELD, Signs

JOB = "dueit.core.work.jobs.answer"
GONE = []
TELL = [GONE.append]


@pytest.fixture
def signs(settings, tmp_path, monkeypatch):
    """This process belongs to a worker of its own."""
    settings.DATA = tmp_path
    (tmp_path / "run").mkdir()
    monkeypatch.setenv("DUEIT_WORKER", "worker-1-here")
    ours = Signs("worker-1-here")
    ours.begin()
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

    @pytest.mark.django_db(transaction=True)
    def test_waits_in_peace_while_the_database_is_away(self, signs, caplog):
        nudge(JOB)
        broker = Broker()

        with connection.execute_wrapper(away):
            assert [broker.dequeue(), broker.dequeue()] == [None, None]
        assert caplog.messages == ["The queue is out of reach; looking again until it is back"]
        assert take()


def away(*_):
    raise OperationalError("the connection is closed")


@pytest.mark.django_db
class TestTakeBack:
    def test_frees_what_earlier_workers_in_the_seat_held_and_no_others(self, signs, settings):
        settings.WORK_HELD = f"{__name__}.TELL"
        GONE.clear()
        for worker in ("worker-1-gone", "worker-2-elsewhere"):
            OrmQ.objects.create(key=Signs(worker).held, payload="job", lock=LONG_AGO)
            Signs(worker).begin()

        pulse_of(signs).reset()

        assert sorted(GONE) == ["worker-1-gone", "worker-1-here"]
        assert sorted(OrmQ.objects.values_list("key", flat=True)) == ["dueit", "held-worker-2-elsewhere"]
        assert sorted(folder.name for folder in signs.folder.parent.iterdir()) == [
            "worker-1-here",
            "worker-2-elsewhere",
        ]


def pulse_of(signs):
    return Pulse(signs, host="here", processes=2, longest=70)


@pytest.mark.django_db
class TestPulse:
    def test_a_sign_of_life_overtakes_a_long_queue(self, signs):
        nudge(JOB)
        pulse = pulse_of(signs)
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

    def test_a_killed_process_is_a_fault_at_once(self, signs):
        pulse = pulse_of(signs)
        pulse.reset()
        sentinel, leaving, killed = Broker(), sleeper(0), sleeper(60)
        sentinel.set_stat("", "", 3)

        leaving.join()
        sentinel.set_stat("", "", 3)
        assert pulse.is_well()

        killed.kill()
        killed.join()
        sentinel.set_stat("", "", 3)
        assert not pulse.is_well()


def sleeper(seconds):
    process = get_context("fork").Process(target=time.sleep, args=[seconds])
    process.start()
    return process
