"""The admin: operators find whatever helps to help, and change nothing that they can't give back."""

import pytest
from django.contrib.admin import site
from django.contrib.auth.models import Permission
from django.test import RequestFactory
from django.urls import reverse
from django.utils import timezone
from django_q.models import Failure, OrmQ, Schedule

from accounts.models import User
from conftest import signed_in
from dueit.core.events.models import AuditEntry
from dueit.core.work.models import Heartbeat
from dueit.tests.exhibits import ADD, WORD, add_draft, add_entry, add_job
from goals.models import Draft
from goals.tests.factories import GoalFactory, StepFactory
from notifications.models import Choice, Delivery
from notifications.tests.factories import DeliveryFactory
from tasks.models import Task
from tasks.tests.factories import TaskFactory


def place(model, page, *args):
    return reverse(f"admin:{model._meta.label_lower.replace('.', '_')}_{page}", args=args)


@pytest.fixture
def choose(operator_client):
    """Take an admin action for some rows."""

    def chosen(action, *rows):
        data = {"action": action, "_selected_action": [row.pk for row in rows]}
        return operator_client.post(place(type(rows[0]), "changelist"), data)

    return chosen


@pytest.mark.parametrize("model", ADD, ids=lambda model: model.__name__)
class TestEachList:
    def test_opens_finds_and_costs_the_same_for_many(
        self, model, alice, operator_client, django_assert_max_num_queries
    ):
        ADD[model](0, alice)
        with django_assert_max_num_queries(12) as few:
            found = operator_client.get(place(model, "changelist"), {"q": "alice" if model is Draft else WORD})
        for number in range(1, 30):
            ADD[model](number, alice)

        with django_assert_max_num_queries(len(few)):
            listed = operator_client.get(place(model, "changelist"))

        assert found.context["cl"].result_count == 1
        assert listed.context["cl"].result_count >= 30

    def test_can_be_narrowed_by_day_and_kind(self, model, alice):
        assert site._registry[model].list_filter or model is Heartbeat
        assert site._registry[model].date_hierarchy

    def test_opens_each_row_and_changes_none_of_its_words(self, model, alice, operator_client):
        ADD[model](0, alice)
        row = model.objects.order_by("-pk").first()
        before = model.objects.filter(pk=row.pk).values().get()
        words = {name: f"Other {name}" for name in before}

        page = operator_client.get(place(model, "change", row.pk))
        changed = operator_client.post(place(model, "change", row.pk), words | {"state": "completed"})
        added = operator_client.get(place(model, "add"))
        gone = operator_client.post(place(model, "delete", row.pk), {"post": "yes"})

        assert (page.status_code, gone.status_code) == (200, 403)
        assert (changed.status_code, added.status_code) == ((302, 200) if model is User else (403, 403))
        after = model.objects.filter(pk=row.pk).values().get()
        assert {name for name in before if before[name] != after[name]} <= {"is_staff", "is_superuser"}

    def test_is_closed_to_everybody_else(self, model, alice, alice_client, client):
        ADD[model](0, alice)
        row = model.objects.first()
        powerless = signed_in(User.objects.create_user("staff@example.com", "a calm password", is_staff=True))

        for url in (place(model, "changelist"), place(model, "change", row.pk)):
            assert (client.get(url).status_code, alice_client.get(url).status_code) == (302, 302)
            assert powerless.get(url).status_code == 403


class TestAdmin:
    def test_shows_nothing_of_ours_that_is_not_tried_here(self):
        labels = {"accounts", "events", "goals", "notifications", "tasks"}
        ours = {model for model in site._registry if model._meta.app_label in labels}

        assert ours <= set(ADD)


class TestDoor:
    def test_is_the_one_with_a_limit(self, client, alice_client):
        response = client.get(reverse("admin:index"), follow=True)

        assert response.redirect_chain[-1][0] == f"{reverse('account_login')}?next=%2Fadmin%2F"
        assert client.post("/admin/login/", {"username": "x", "password": "y"}).status_code == 302
        assert alice_client.get("/admin/login/").status_code == 403

    def test_shows_an_entry_whose_actor_is_gone(self, operator_client, alice):
        add_entry(1, None)
        AuditEntry.objects.create(at=timezone.now(), kind=WORD, actor_id=10**6, subject="task-1", details={})

        assert operator_client.get(place(AuditEntry, "changelist")).status_code == 200
        for row in AuditEntry.objects.filter(kind=WORD):
            assert operator_client.get(place(AuditEntry, "change", row.pk)).status_code == 200


class TestActions:
    def test_let_tasks_go(self, choose, alice, operator):
        task, settled = (TaskFactory(project=alice.personal_project, settled=done) for done in (False, True))

        choose("let_go", task, settled)

        task.refresh_from_db()
        settled.refresh_from_db()
        assert (task.state, settled.state) == ("skipped", "completed")
        assert AuditEntry.objects.get(kind="TaskMoved").actor == operator

    def test_let_goals_rest_with_their_steps(self, choose, alice):
        goal = GoalFactory(project=alice.personal_project, owner=alice)
        step = StepFactory(goal=goal)

        choose("let_rest", goal)

        goal.refresh_from_db()
        step.task.refresh_from_db()
        assert (goal.state, step.task.state) == ("let_go", "skipped")

    def test_have_a_draft_thought_about_again_for_its_person(self, choose, alice):
        add_draft(0, alice)
        draft = Draft.objects.get()
        draft.claim(timezone.now())

        choose("think_again", draft)

        again = Draft.objects.get()
        assert (again.user, again.attempts, again.lease_until) == (alice, 0, None)
        assert again.token > draft.token

    def test_put_people_to_rest_and_wake_them_but_never_oneself(self, choose, alice, operator):
        choose("put_to_rest", alice, operator)
        alice.refresh_from_db()
        operator.refresh_from_db()
        assert (alice.is_active, operator.is_active) == (False, True)

        choose("wake", alice)

        alice.refresh_from_db()
        assert alice.is_active
        assert list(AuditEntry.objects.about(f"user-{alice.pk}").values_list("kind", flat=True).order_by("id"))[1:] == [
            "UserRested",
            "UserWoken",
        ]

    def test_hurry_a_schedule_and_repeat_what_broke_off(self, choose, alice):
        Schedule.objects.create(name="x", func="goals.jobs.break_down_due", next_run=timezone.now().replace(year=2099))
        add_job(Failure)(1, alice)

        choose("run_now", Schedule.objects.get())
        choose("try_again", Failure.objects.get())

        assert Schedule.objects.get().next_run <= timezone.now()
        assert [queued.task["func"] for queued in OrmQ.objects.all()] == ["x.y"]

    def test_send_again_what_was_given_up(self, choose, alice, settings):
        settings.HAS_MAIL_SERVER, settings.PUBLIC_URL = True, "https://dueit.example.org"
        letter = DeliveryFactory(notification__user=alice, notification__kind="removed", dead=True)
        choose("try_again", letter)
        assert Delivery.objects.get().state == "dead"  # she wants no letters

        Choice.objects.create(user=alice, has_mail=True)
        choose("try_again", letter)
        assert Delivery.objects.get().state == "waiting"

    def test_are_not_for_those_who_may_only_look(self, alice):
        looker = User.objects.create_user("looker@example.com", "a calm password", is_staff=True)
        looker.user_permissions.set(Permission.objects.filter(codename__startswith="view_"))
        task = TaskFactory(project=alice.personal_project)

        signed_in(looker).post(place(Task, "changelist"), {"action": "let_go", "_selected_action": [task.pk]})

        request = RequestFactory().get("/")
        request.user = User.objects.get(pk=looker.pk)
        assert Task.objects.get().is_open
        assert [model for model in ADD if site._registry[model].get_actions(request)] == []


class TestAPerson:
    def test_keeps_what_they_told_us_and_whether_they_may_come_in(self, alice, operator_client):
        told = {"email": "other@example.com", "name": "Other", "time_zone": "Asia/Tokyo", "day_start": "01:00"}
        told |= {"week_start": "1", "theme": "dark", "is_staff": "on"}

        response = operator_client.post(place(User, "change", alice.pk), told)

        alice.refresh_from_db()
        assert response.status_code == 302
        assert (alice.email, alice.name, alice.is_active) == ("alice@example.com", "Alice", True)
        assert (alice.time_zone, alice.theme, alice.is_staff) == ("Europe/Berlin", "system", True)
