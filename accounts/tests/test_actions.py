from datetime import time

import pytest
from django.db import IntegrityError, transaction

from accounts import actions
from accounts.domain.zones import UnknownZone
from accounts.models import NotInProfile, User
from accounts.tests.factories import UserFactory
from dueit.core.events.models import AuditEntry
from dueit.core.live.models import LiveRow

pytestmark = pytest.mark.django_db


def entries(user, kind):
    return AuditEntry.objects.about(f"user-{user.pk}").filter(kind=kind)


class TestRetuneProfile:
    def test_writes_and_tells_only_what_differs(self, noon):
        mira = UserFactory(name="Mira", time_zone="Europe/Berlin")

        actions.retune_profile(mira, by=mira, at=noon, name="Mira", time_zone="Asia/Tokyo", day_start=time(4))

        mira.refresh_from_db()
        assert (mira.name, mira.time_zone, mira.day_start) == ("Mira", "Asia/Tokyo", time(4))
        assert entries(mira, "ProfileChanged").get().details == {
            "user_id": mira.pk,
            "fields": ["day_start", "time_zone"],
        }

    def test_leaves_no_word_of_the_person_in_the_trail(self, noon):
        mira = UserFactory()

        actions.retune_profile(mira, by=mira, at=noon, name="A secret name")

        assert "secret" not in str(entries(mira, "ProfileChanged").get().details)

    def test_says_nothing_when_nothing_changes(self, noon):
        mira = UserFactory(name="Mira")

        actions.retune_profile(mira, by=mira, at=noon, name="Mira")

        assert not entries(mira, "ProfileChanged").exists()
        assert not LiveRow.objects.filter(kind="profile").exists()

    def test_asks_the_other_pages_of_this_person_to_redraw(self, noon):
        mira = UserFactory()

        actions.retune_profile(mira, by=mira, at=noon, theme="dark")

        assert LiveRow.objects.get(kind="profile").topic == f"user-{mira.pk}"

    def test_refuses_zones_that_are_none(self, noon):
        mira = UserFactory(time_zone="Europe/Berlin")

        with pytest.raises(UnknownZone):
            actions.retune_profile(mira, by=mira, at=noon, time_zone="Mars/Olympus")

        assert User.objects.get().time_zone == "Europe/Berlin"

    @pytest.mark.parametrize("power", ["is_staff", "is_superuser", "email", "password"])
    def test_is_no_way_to_power(self, noon, power):
        mira = UserFactory()

        with pytest.raises(NotInProfile, match=power):
            actions.retune_profile(mira, by=mira, at=noon, **{power: "1"})

    @pytest.mark.parametrize("impossible", [{"week_start": 7}, {"day_start": time(6, 30)}])
    def test_the_database_refuses_impossible_clocks(self, noon, impossible):
        mira = UserFactory()

        with pytest.raises(IntegrityError), transaction.atomic():
            actions.retune_profile(mira, by=mira, at=noon, **impossible)


class TestWelcome:
    def test_happens_once(self, noon):
        mira = UserFactory()

        actions.welcome(mira, by=mira, at=noon)
        actions.welcome(mira, by=mira, at=noon.replace(hour=13))

        assert User.objects.get().welcomed_at == noon
        assert entries(mira, "UserWelcomed").count() == 1
