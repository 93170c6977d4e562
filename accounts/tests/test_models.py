from datetime import UTC, datetime, time

import pytest
from django.db import IntegrityError, transaction

from accounts.models import User
from dueit.core.events.models import AuditEntry


@pytest.mark.django_db
class TestUser:
    def test_one_account_for_an_address_in_any_case(self):
        user = User.objects.create_user("Mira@Example.com", "a calm password")

        assert user.email == "mira@example.com"
        assert AuditEntry.objects.about(f"user-{user.pk}").get().kind == "UserJoined"
        with pytest.raises(IntegrityError), transaction.atomic():
            User.objects.create_user("MIRA@example.com", "another password")

    def test_lives_in_a_zone_with_a_late_day_start(self):
        owl = User(time_zone="America/New_York", day_start=time(4))

        assert owl.today(datetime(2026, 3, 4, 8, 59, tzinfo=UTC)).day == 3
        assert owl.today(datetime(2026, 3, 4, 9, 0, tzinfo=UTC)).day == 4
