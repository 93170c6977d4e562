"""What can be done right from a letter: alice offers, bob is asked, and need not log in."""

from datetime import timedelta
from functools import partial

import pytest
from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.module_loading import import_string

from accounts.tests.conftest import mailbox
from accounts.tests.letters import html, text
from dueit.core.deeds import Done
from dueit.core.tests.racing import at_once
from goals.tests.factories import GoalFactory
from goals.tests.rhythms import repeating, tasks_of
from notifications.actions import LinkRefused, deliver_next, do_by_mail
from notifications.links import signed
from notifications.models import Choice, Notification, UsedLink
from tasks import actions
from tasks.by_mail import GONE
from tasks.domain.roles import Role
from tasks.models import Task
from tasks.tests.conftest import carol, project
from tasks.tests.factories import MembershipFactory, TaskFactory
from tasks.tests.hands import hands
from tasks.tests.trail import told_of

__all__ = ["carol", "mailbox", "project"]
A_MONTH = timedelta(days=30)


@pytest.fixture
def task(project, alice):
    return TaskFactory(project=project, author=alice, title="Write to Noor")


@pytest.fixture
def offered(task, alice, bob):
    Choice.objects.create(user=bob, has_mail=True)
    return actions.offer_task(task, bob, by=alice, at=now())


@pytest.fixture
def notice(offered, bob):
    return Notification.objects.get(user=bob)


def now():
    """A page reads the clock itself."""
    return timezone.now()


def open_to(deeds, task, user):
    return deeds.open_to([(task.pk, user)]).get((task.pk, user), [])


def lines_by_two(letter):
    lines = text(letter).splitlines()
    return [lines[place : place + 2] for place in range(len(lines))]


def page(notice, deed):
    return reverse("notifications:deed", args=[signed(notice, deed)])


def said(response):
    return response.status_code, response.content.decode()


class TestALetter:
    def test_about_an_offer_has_what_can_be_done_about_it(self, offered, notice, mailbox, settings):
        settings.PUBLIC_URL = "http://testserver"
        deliver_next(at=now())

        letter = mailbox.only()
        for deed, words in (("take", "Take it"), ("hand_back", "Hand it back")):
            assert [f"{words}:", f"http://testserver{page(notice, deed)}"] in lines_by_two(letter)
            assert f'href="http://testserver{page(notice, deed)}">{words}</a>' in html(letter)

    def test_about_talk_has_nothing_to_do(self, task, alice, bob, mailbox, settings):
        settings.PUBLIC_URL = "http://testserver"
        Choice.objects.create(user=bob, has_mail=True)
        actions.write_comment(task, "Which hall, @bob?", by=alice, at=now())
        deliver_next(at=now())

        assert "/inbox/do/" not in text(mailbox.only()) + html(mailbox.only())


class TestALink:
    def test_asks_before_it_does_anything(self, notice, offered, bob, client):
        status, shown = said(client.get(page(notice, "take")))

        assert (status, "Write to Noor" in shown, "Take it</button>" in shown) == (200, True, True)
        assert hands(offered) == (None, bob.pk)

    def test_does_it_once_for_whom_it_was_written(self, notice, offered, alice, bob, client, alice_client):
        status, shown = said(alice_client.post(page(notice, "take")))
        assert (status, "It is with you now" in shown, hands(offered)) == (200, True, (bob.pk, None))

        actions.hand_back(offered, by=bob, at=now())
        actions.offer_task(offered, bob, by=alice, at=now())
        for again in (client.post, client.get):
            status, shown = said(again(page(notice, "take")))
            assert (status, "done its work already" in shown) == (410, True)
        assert hands(offered) == (None, bob.pk)

    def test_hands_back(self, notice, offered, client):
        assert "anybody&#x27;s again" in said(client.post(page(notice, "hand_back")))[1]
        assert hands(offered) == (None, None)

    @pytest.mark.parametrize("token", ["{}x", "x{}", "1:take", "1:take:forged"])
    def test_that_nobody_signed_does_nothing(self, notice, offered, bob, client, token):
        address = reverse("notifications:deed", args=[token.format(signed(notice, "take"))])

        for status, shown in (said(client.get(address)), said(client.post(address))):
            assert (status, "know this link" in shown) == (404, True)
        assert hands(offered) == (None, bob.pk)

    def test_is_good_for_thirty_days(self, notice, offered, bob, client):
        Notification.objects.update(made_at=now() - A_MONTH)

        status, shown = said(client.post(page(notice, "take")))

        assert (status, "thirty days" in shown, hands(offered)) == (410, True, (None, bob.pk))

    @pytest.mark.parametrize("by_now", ["settled", "given to another", "withdrawn", "left", "archived"])
    def test_does_nothing_once_things_have_moved_on(self, notice, offered, project, alice, bob, carol, client, by_now):
        {
            "settled": lambda: actions.move_task(offered, "complete", by=alice, at=now()),
            "given to another": lambda: actions.offer_task(offered, carol, by=alice, at=now()),
            "withdrawn": lambda: actions.withdraw_offer(offered, by=alice, at=now()),
            "left": lambda: actions.leave_project(project, bob, by=bob, at=now()),
            "archived": lambda: actions.archive_project(project, by=alice, at=now()),
        }[by_now]()
        before = told_of(offered)

        for status, shown in (said(client.get(page(notice, "take"))), said(client.post(page(notice, "take")))):
            assert (status, "Nothing has changed" in shown) == (410, True)
        assert told_of(offered) == before
        assert not UsedLink.objects.exists()

    def test_of_an_account_at_rest_does_nothing(self, notice, offered, bob, client):
        bob.is_active = False
        bob.save()

        assert said(client.post(page(notice, "take")))[0] == 410
        assert hands(offered) == (None, bob.pk)


class TestWhatCanBeDone:
    """About a task of one's own, such as in a reminder."""

    @pytest.fixture
    def moves(self):
        return import_string(settings.MAIL_DEEDS)["reminder"]

    def test_is_to_settle_put_off_and_let_go(self, moves, task, bob):
        assert [deed.words for deed in open_to(moves, task, bob)] == ["Settle it", "Not today", "Let it go"]

    @pytest.mark.parametrize(
        ("deed", "told"), [("complete", "TaskMoved"), ("not_today", "TaskPlanned"), ("skip", "TaskMoved")]
    )
    def test_is_done(self, moves, task, bob, deed, told):
        assert moves.do(task.pk, deed, by=bob, at=now()).is_done
        assert told_of(task) == [told]

    def test_says_of_what_comes_again_that_only_this_time_is_let_go(self, moves, bob):
        goal = GoalFactory(project=bob.personal_project, owner=bob)
        repeating(goal)
        [task] = tasks_of(goal)

        assert open_to(moves, task, bob)[-1].words == "Not this time"
        assert moves.do(task.pk, "skip", by=bob, at=now()).words == "Not this time. The goal goes on."

    def test_is_not_today_only_twice(self, moves, task, bob):
        Task.objects.filter(pk=task.pk).update(put_off=2)

        assert [deed.name for deed in open_to(moves, task, bob)] == ["complete", "skip"]
        done = moves.do(task.pk, "not_today", by=bob, at=now())
        assert (done.is_done, "moved on twice" in done.words) == (False, True)

    def test_is_nothing_for_those_who_look_on_or_can_not_see_it(self, moves, task, project, mallory, alice):
        assert open_to(moves, task, mallory) == []
        assert moves.do(task.pk, "complete", by=mallory, at=now()) == Done(GONE, is_done=False)

        MembershipFactory(project=project, user=mallory, role=Role.VIEWER)
        assert open_to(moves, task, mallory) == []
        assert not moves.do(task.pk, "complete", by=mallory, at=now()).is_done
        assert told_of(task) == []

    def test_is_asked_for_many_in_as_many_questions_as_for_one(self, moves, project, bob, django_assert_num_queries):
        asked = [(task.pk, bob) for task in TaskFactory.create_batch(3, project=project)]
        for some in (asked[:1], asked):
            with django_assert_num_queries(3):
                assert all(moves.open_to(some).values())

    def test_is_nothing_about_what_is_settled(self, moves, task, bob):
        actions.move_task(task, "complete", by=bob, at=now())

        assert open_to(moves, task, bob) == []
        assert not moves.do(task.pk, "skip", by=bob, at=now()).is_done


@pytest.mark.django_db(transaction=True)
def test_two_clicks_at_once_do_it_once(notice, offered, bob):
    outcomes = at_once(*[partial(do_by_mail, notice, "take", at=now())] * 2, refused=LinkRefused)

    assert sum(isinstance(outcome, LinkRefused) for outcome in outcomes) == 1
    assert (hands(offered), told_of(offered)) == ((bob.pk, None), ["TaskOffered", "TaskTaken"])
