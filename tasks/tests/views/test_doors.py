import pytest

from tasks.models import Task
from tasks.tests.factories import TaskFactory
from tasks.tests.views.conftest import HTMX


@pytest.fixture
def task(mine, now):
    return TaskFactory(project=mine, title="Write to Noor", planned_on=now, put_off=2)


class TestDoors:
    def test_open_in_the_row_and_move_nothing(self, alice_client, task, now):
        response = alice_client.post(f"/tasks/{task.pk}/not_today/", headers=HTMX)

        answer = response.content.decode()
        assert f'hx-target="#doors-{task.pk}"' in answer
        for way in (
            f"goals/tasks/{task.pk}/smaller",
            *(f"tasks/{task.pk}/{way}" for way in ("afresh", "skip", "rest")),
        ):
            assert f'="/{way}/"' in answer
        assert "HX-Trigger" not in response
        assert Task.objects.get().planned_on == now

    def test_are_a_page_without_javascript(self, alice_client, task):
        page = alice_client.post(f"/tasks/{task.pk}/not_today/", {"next": "/some-day/"}, follow=True)

        assert page.redirect_chain == [(f"/tasks/{task.pk}/doors/?next=%2Fsome-day%2F", 303)]
        assert "Leave me be" in page.content.decode()
        assert '<input type="hidden" name="next" value="/some-day/">' in page.content.decode()

    def test_lead_back_to_our_own_pages_only(self, alice_client, task):
        response = alice_client.post(f"/tasks/{task.pk}/rest/", {"next": "https://elsewhere.example/"})

        assert response["Location"] == "/"
        assert Task.objects.get().put_off == 0

    def test_stay_closed_for_the_first_two_times(self, alice_client, task):
        Task.objects.update(put_off=1)

        answer = alice_client.post(f"/tasks/{task.pk}/not_today/", headers=HTMX).content.decode()

        assert "rests until tomorrow" in answer
        assert "Leave me be" not in answer
