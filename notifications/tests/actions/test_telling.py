"""Telling people: once, and only as long as it holds."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from dueit.core.live.models import LiveRow
from notifications import actions
from notifications.models import Notification
from notifications.tests.factories import NotificationFactory

HOUR = timedelta(hours=1)


def told(user):
    return list(Notification.objects.visible_to(user).order_by("pk").values_list("title", flat=True))


def news_from(user):
    user.refresh_from_db()
    return user.news_from


class TestNotify:
    def test_tells_each_person_and_rings_their_bell(self, message, alice, bob, noon):
        actions.notify([message(), message(person=bob.pk)], at=noon)

        assert told(alice) == told(bob) == ["Bob mentioned you in a comment"]
        assert news_from(alice) == news_from(bob) == noon
        rung = LiveRow.objects.filter(kind="inbox").order_by("pk").values_list("topic", flat=True)
        assert list(rung) == [f"user-{alice.pk}", f"user-{bob.pk}"]

    def test_tells_nothing_twice(self, message, alice, noon):
        for _ in range(2):
            actions.notify([message(), message()], at=noon)

        assert len(told(alice)) == 1
        assert LiveRow.objects.filter(kind="inbox").count() == 1

    def test_goes_with_its_transaction(self, message, alice, noon):
        with transaction.atomic():
            actions.notify([message()], at=noon)
            transaction.set_rollback(True)

        assert (told(alice), news_from(alice)) == ([], None)

    def test_cuts_what_is_too_long(self, message, alice, noon):
        actions.notify([message(about="a" * 400, title="b" * 400)], at=noon)

        notice = Notification.objects.get()
        assert (len(notice.about), len(notice.title)) == (300, 200)

    def test_costs_hardly_more_for_many(self, message, noon, alice, bob, mallory, django_assert_max_num_queries):
        people = [person.pk for person in (alice, bob, mallory)]
        for number, asked in ((1, 9), (3, 10)):
            with django_assert_max_num_queries(asked):
                actions.notify([message(person=person, cause=str(number)) for person in people[:number]], at=noon)


class TestWithdraw:
    def test_takes_back_one_cause_for_everybody_and_nothing_else(self, message, alice, bob, noon):
        other = message(cause="mentioned:comment-51", title="Another")
        actions.notify([message(), message(person=bob.pk), other], at=noon)

        actions.withdraw("task-12", "mentioned:comment-5", at=noon + HOUR)

        assert (told(alice), told(bob)) == (["Another"], [])
        assert (news_from(alice), news_from(bob)) == (noon, None)

    def test_is_undone_by_bringing_it_back(self, message, alice, noon):
        actions.notify([message()], at=noon)
        actions.withdraw("task-12", "mentioned:comment-5", at=noon)
        actions.notify([message()], at=noon)
        assert told(alice) == []

        why = {"people": [], "gone_at": noon}, {"people": [alice.pk], "gone_at": noon + timedelta(seconds=1)}
        for of_others in why:
            actions.bring_back("task-12", "mentioned:comment-5", **of_others, at=noon)
        assert told(alice) == []

        actions.bring_back("task-12", "mentioned:comment-5", people=[alice.pk], gone_at=noon, at=noon)
        assert (len(told(alice)), news_from(alice)) == (1, noon)

    def test_of_what_nobody_heard_changes_nothing(self, alice, noon):
        actions.withdraw("task-12", "mentioned:comment-5", at=noon)

        assert not LiveRow.objects.exists()


class TestWhatIsGone:
    def test_is_forgotten_by_everybody(self, message, alice, bob, noon):
        actions.notify([message(), message(person=bob.pk), message(subject="task-13", cause="x")], at=noon)

        actions.forget("task-12", at=noon)

        assert (len(told(alice)), told(bob)) == (1, [])

    def test_is_closed_for_who_left(self, message, alice, bob, noon):
        actions.notify([message(place="project-1"), message(place="project-1", person=bob.pk)], at=noon)

        actions.close_place("project-1", [bob.pk], at=noon)

        assert (len(told(alice)), told(bob)) == (1, [])


class TestAnAnswer:
    def test_counts_as_reading_what_asked_for_it(self, message, alice, bob, noon):
        kinds = {"offered": alice, "mentioned": alice}
        actions.notify([message(kind=kind, cause=kind, person=who.pk) for kind, who in kinds.items()], at=noon)
        actions.notify([message(kind="offered", cause="offered", person=bob.pk)], at=noon)

        actions.note_answer(alice.pk, "offered", "task-12", at=noon + HOUR)

        read = Notification.objects.exclude(read_at=None)
        assert list(read.values_list("user", "kind")) == [(alice.pk, "offered")]


class TestTheDatabase:
    def test_refuses_a_key_twice(self, alice):
        NotificationFactory(user=alice, dedupe_key="a:1")

        with pytest.raises(IntegrityError):
            NotificationFactory(user=alice, dedupe_key="a:1")


class TestTheBell:
    def test_is_not_set_back_by_who_read_the_person_before(self, message, alice, noon):
        actions.notify([message()], at=noon)

        alice.name = "Alice L."
        alice.save()

        assert (news_from(alice), alice.name) == (noon, "Alice L.")
