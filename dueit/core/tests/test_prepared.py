from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.db.models import CharField, DateField, DateTimeField
from django.db.models.functions import TruncDate

from dueit.core.events.models import AuditEntry
from dueit.core.prepared import Prepared

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)

pytestmark = pytest.mark.django_db


def entry(subject="task-1", at=NOON, **details):
    return AuditEntry.objects.create(at=at, kind="Tested", subject=subject, details=details)


class Counted:
    """A question that knows how often Django had to word it."""

    def __init__(self):
        self.times = 0
        self.prepared = Prepared(self.build, subject=CharField())

    def build(self, subject):
        self.times += 1
        return AuditEntry.objects.about(subject).order_by("pk").values_list("pk")

    def ask(self, subject):
        return [pk for [pk] in self.prepared.rows(subject=subject)]


class TestRows:
    def test_are_asked_for_again_and_again_in_the_same_words(self):
        first, second = entry("task-1"), entry("task-2")
        question = Counted()

        answers = [question.ask(subject) for subject in ("task-1", "task-2", "task-3", "task-1")]

        assert answers == [[first.pk], [second.pk], [], [first.pk]]
        assert question.times == 1

    def test_come_in_the_types_of_python(self):
        entry(much={"deep": [1, None]})
        question = Prepared(
            lambda kind: AuditEntry.objects.filter(kind=kind).values_list("at", "details"), kind=CharField()
        )

        assert list(question.rows(kind="Tested")) == [[NOON, {"much": {"deep": [1, None]}}]]

    def test_are_found_by_a_day_and_by_days_before_it(self):
        days_of = AuditEntry.objects.alias(day=TruncDate("at", tzinfo=UTC)).order_by("at")
        question = Prepared(
            lambda day: days_of.filter(day__lte=day, day__gt=day - timedelta(days=7) - timedelta(days=7)).values_list(
                "at"
            ),
            day=DateField(),
        )
        for ago in (0, 13, 14):
            entry(at=NOON - timedelta(days=ago))

        found = [at for [at] in question.rows(day=date(2026, 3, 4))]

        assert found == [NOON - timedelta(days=13), NOON]


class TestSeveral:
    @pytest.fixture
    def among(self):
        """Ask for the subjects of several entries, in the same words for any number."""
        built = lambda pks: AuditEntry.objects.filter(pk__in=pks).order_by("pk").values_list("subject")  # noqa: E731
        question = Prepared(built, pks=[AuditEntry._meta.pk])
        return lambda *pks: [subject for [subject] in question.rows(pks=pks)]

    def test_are_as_many_as_are_given(self, among):
        first, second, third = (entry(f"task-{number}").pk for number in (1, 2, 3))

        assert among(first, third) == ["task-1", "task-3"]
        assert among(third, second, first, second) == ["task-1", "task-2", "task-3"]
        assert among() == []

    def test_are_without_those_that_no_row_can_have(self, among):
        assert among(entry("task-1").pk, 2**63) == ["task-1"]
        assert among(2**63) == []

    def test_may_be_asked_about_twice(self):
        mine, other = entry("task-1"), entry("task-2")
        found = AuditEntry.objects.values_list("pk")
        question = Prepared(
            lambda pks, at: found.filter(at=at, pk__in=pks).union(found.filter(pk__in=pks)),
            pks=[AuditEntry._meta.pk],
            at=DateTimeField(),
        )

        assert {pk for [pk] in question.rows(pks=[mine.pk, other.pk], at=NOON)} == {mine.pk, other.pk}


class TestObjects:
    def test_are_as_the_queryset_would_give_them(self):
        mine = entry("task-1")
        entry("task-2")
        question = Prepared(
            lambda at, subject: AuditEntry.objects.filter(at=at).about(subject), at=DateTimeField(), subject=CharField()
        )

        [found] = question.objects(AuditEntry, at=NOON, subject="task-1")

        assert found == mine
        assert (found.at, found.details, found._state.adding) == (NOON, {}, False)

    def test_say_when_there_is_none(self):
        mine = entry("task-1")
        question = Prepared(lambda pk: AuditEntry.objects.filter(pk=pk), pk=AuditEntry._meta.pk)

        assert question.get(AuditEntry, pk=mine.pk) == mine
        with pytest.raises(ObjectDoesNotExist):
            question.get(AuditEntry, pk=mine.pk + 1)

    @pytest.mark.parametrize("too_large", [2**63, -(10**30)])
    def test_are_none_for_a_number_that_no_row_can_have(self, too_large):
        question = Prepared(lambda pk: AuditEntry.objects.filter(pk=pk), pk=AuditEntry._meta.pk)

        assert list(question.objects(AuditEntry, pk=too_large)) == []

    def test_take_words_for_what_they_are(self):
        entry("task-1")

        assert Counted().ask("task-1' OR '1'='1") == []
        assert Counted().ask("100%s") == []
