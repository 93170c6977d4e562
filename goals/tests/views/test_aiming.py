import pytest
from django.urls import reverse

from goals.actions.aiming import aim_of
from goals.domain.aims import Aim
from goals.domain.schedule.kinds import Sharing
from goals.tests.factories import AccountFactory, PlatformFactory


@pytest.fixture
def other(platform):
    return AccountFactory(platform=platform, username="press")


def aim(client, goal, **said):
    return client.post(reverse("goals:aim", args=[goal.pk]), said, follow=True)


def aimed(goal):
    goal.refresh_from_db()
    return aim_of(goal)


class TestAim:
    def test_keeps_a_platform_its_accounts_and_how_they_share(self, goal, platform, account, other, alice_client):
        said = {"platform": platform.pk, "accounts": [other.pk, account.pk], "distribution": "round_robin"}

        page = aim(alice_client, goal, **said).text

        assert aimed(goal) == Aim(platform.pk, (other.pk, account.pk), Sharing.ROUND_ROBIN)
        assert page.index("<li>press</li>") < page.index("<li>zinefair</li>")
        assert "In turn, one after the other." in page
        assert "“Hold a zine fair”: The zine shop." in page
        assert "/undo/" in page

    def test_may_be_nowhere_in_particular(self, goal, platform, account, alice_client):
        aim(alice_client, goal, platform=platform.pk, accounts=[account.pk])

        page = aim(alice_client, goal, platform="", accounts=[account.pk]).text

        assert aimed(goal) == Aim()
        assert "Nowhere in particular." in page

    def test_leaves_out_accounts_of_other_platforms(self, goal, platform, account, project, alice_client):
        beside = AccountFactory(platform=PlatformFactory(project=project))

        aim(alice_client, goal, platform=platform.pk, accounts=[beside.pk, account.pk])

        assert aimed(goal) == Aim(platform.pk, (account.pk,))

    @pytest.mark.parametrize("wrong", ["platform", "accounts", "distribution"])
    def test_knows_nothing_beyond_its_project(self, wrong, goal, platform, alice, alice_client):
        elsewhere = AccountFactory(platform=PlatformFactory(project=alice.personal_project))
        said = {"platform": elsewhere.platform_id, "accounts": elsewhere.pk, "distribution": "all"}

        response = aim(alice_client, goal, **{"platform": platform.pk, wrong: said[wrong]})

        assert response.status_code == 422
        assert "Select a valid choice" in response.text
        assert aimed(goal) == Aim()

    def test_is_not_for_viewers_nor_strangers(self, goal, platform, mallory_client, request):
        assert aim(mallory_client, goal, platform=platform.pk).status_code == 404

        request.getfixturevalue("viewer")

        assert aim(mallory_client, goal, platform=platform.pk).status_code == 403
        assert aimed(goal) == Aim()
        page = mallory_client.get(goal.get_absolute_url()).text
        assert "Where and with whom" in page
        assert reverse("goals:aim", args=[goal.pk]) not in page


class TestPage:
    def test_points_to_platforms_when_there_are_none(self, goal, alice_client):
        assert 'href="/platforms/">platform</a>' in alice_client.get(goal.get_absolute_url()).text

    def test_offers_accounts_of_this_goal_first_and_in_order(self, goal, platform, account, other, alice_client):
        last = AccountFactory(platform=platform)
        aim(alice_client, goal, platform=platform.pk, accounts=[last.pk, account.pk])

        [option] = alice_client.get(goal.get_absolute_url()).context["where"].options

        assert option.accounts == [last, account, other]

    def test_redraws_what_it_addresses_in_place(self, goal, platform, alice_client):
        aim(alice_client, goal, platform=platform.pk)

        page = alice_client.get(reverse("goals:goal_live", args=[goal.pk]), headers={"HX-Request": "true"}).text

        assert 'hx-target="#goal-where"' in page
        assert "The zine shop" in page
