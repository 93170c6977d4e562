import pytest
from django.urls import reverse

from goals.models import Account
from goals.tests.factories import AccountFactory, StepFactory


class TestNew:
    def test_asks_for_no_secret(self, platform, alice_client):
        page = alice_client.get(reverse("goals:new_account", args=[platform.pk])).text

        assert "No passwords, codes or keys here, please." in page
        assert 'type="password"' not in page

    def test_notes_an_account(self, platform, alice_client):
        said = {"username": "zinefair", "notes": "Ana can log in, too."}

        page = alice_client.post(reverse("goals:new_account", args=[platform.pk]), said, follow=True)

        account = Account.objects.get()
        assert (account.platform, account.username, account.notes) == (platform, "zinefair", "Ana can log in, too.")
        assert "“zinefair” is on The zine shop now." in page.text
        assert "/undo/" in page.text

    @pytest.mark.parametrize(
        ("username", "words"),
        [
            ("", "How is this account called there?"),
            ("x" * 121, "Up to 120 characters fit here."),
            ("taken", "That account is on this platform already."),
        ],
    )
    def test_keeps_what_was_typed_when_it_does_not_fit(self, username, words, platform, alice_client):
        AccountFactory(platform=platform, username="taken")
        said = {"username": username, "notes": "Ana can log in, too."}

        response = alice_client.post(reverse("goals:new_account", args=[platform.pk]), said)

        assert response.status_code == 422
        assert words in response.text
        assert "Ana can log in, too." in response.text
        assert Account.objects.count() == 1

    def test_is_not_for_viewers(self, platform, viewer, mallory_client):
        url = reverse("goals:new_account", args=[platform.pk])

        assert mallory_client.get(url).status_code == 403
        assert mallory_client.post(url, {"username": "mine"}).status_code == 403
        assert not Account.objects.exists()


class TestChange:
    def test_shows_what_is_so_and_takes_over_what_differs(self, account, alice_client):
        url = reverse("goals:change_account", args=[account.pk])
        assert 'value="zinefair"' in alice_client.get(url).text

        alice_client.post(url, {"username": "zines", "notes": ""})

        account.refresh_from_db()
        assert (account.username, account.notes) == ("zines", "")

    def test_says_that_a_name_is_taken(self, account, platform, alice_client):
        AccountFactory(platform=platform, username="press")

        response = alice_client.post(reverse("goals:change_account", args=[account.pk]), {"username": "press"})

        assert response.status_code == 422
        assert "That account is on this platform already." in response.text


class TestRemove:
    def test_says_what_happens_first(self, account, goal, alice_client):
        url = reverse("goals:remove_account", args=[account.pk])
        assert "No goal addresses it, so nothing else changes." in alice_client.get(url).text

        goal.addressed.create(account=account, place=0)
        StepFactory(goal=goal)
        StepFactory(goal=goal)

        page = alice_client.get(url).text
        assert "One goal addresses it, and goes on without it:" in page
        assert "Its 2 open tasks stay where they are." in page

    def test_removes_it_and_nothing_else(self, account, goal, alice_client):
        goal.addressed.create(account=account, place=0)
        step = StepFactory(goal=goal)

        page = alice_client.post(reverse("goals:remove_account", args=[account.pk]), follow=True)

        step.task.refresh_from_db()
        assert step.task.state == "waiting"
        assert "“zinefair” is gone for good." in page.text
        assert not Account.objects.exists()
