"""A task goes from hand to hand: offered, handed back with a word, taken; with scripts, by keys, and without any."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from dueit.tests.journeys.person import Manner, Person
from dueit.tests.journeys.window import SOON
from tasks.actions import offer_task
from tasks.domain.roles import Role
from tasks.tests.factories import MembershipFactory, ProjectFactory, TaskFactory

PLAIN = {"java_script_enabled": False}
TITLE = "Ask for the hall"


@pytest.fixture
def task(alice, bob, today):
    project = ProjectFactory(name="Spring zine fair")
    MembershipFactory(project=project, user=alice, role=Role.OWNER)
    MembershipFactory(project=project, user=bob)
    return TaskFactory(project=project, title=TITLE, planned_on=today)


@pytest.fixture
def hers(open_window, alice, task):
    return open_window(alice)


@pytest.fixture
def his(open_window, bob, task):
    return open_window(bob)


def offers(window):
    return window.page.locator("#today-offers")


def offer(person, to):
    """Offer the task from the menu of its row, or from its page."""
    person.choose(TITLE, "Offer it to …")
    person.press(person.page.get_by_role("button", name=to))
    person.window.says(f"“{TITLE}” is offered.")


def hand_back(person, word):
    """Hand it back on Today."""
    place = offers(person.window)
    person.press(place.locator("summary"))
    person.write(place.get_by_label("A word, if you like"), word)
    person.press(place.get_by_role("button", name=f"Hand it back: {TITLE}"))
    person.window.says(f"“{TITLE}” is handed back.")


class TestTwoPeople:
    def test_pass_a_task_between_them_and_see_it_at_once(self, hers, his, task):
        her, him = (Person(window, Manner("by pointer")) for window in (hers, his))
        his.shows(TITLE)

        offer(her, "Bob")
        expect(offers(his)).to_contain_text("From Alice, in Spring zine fair", timeout=SOON)
        his.hides(TITLE)
        hers.go("/")
        hers.hides(TITLE)

        hand_back(him, "no time this week")
        expect(offers(hers)).to_contain_text("Bob handed it back: “no time this week”", timeout=SOON)
        expect(offers(his)).to_be_hidden()
        hers.shows(TITLE, within=SOON)
        his.shows(TITLE)

        his.choose(TITLE, "Take it")
        his.says(f"“{TITLE}” is with you now.")
        expect(his.row(TITLE)).to_contain_text("With Bob")
        hers.hides(TITLE, within=SOON)
        expect(offers(hers)).to_be_hidden()

        his.undo()
        hers.shows(TITLE, within=SOON)

    def test_a_half_typed_word_stays_while_more_is_offered(self, his, task, alice, bob):
        now = timezone.now()
        offer_task(task, bob, by=alice, at=now)
        his.reload()
        offers(his).locator("summary").click()
        offers(his).get_by_label("A word, if you like").press_sequentially("no ti")

        offer_task(TaskFactory(project=task.project, title="Fold the zine"), bob, by=alice, at=now)

        expect(offers(his)).to_contain_text("Fold the zine", timeout=SOON)
        word = offers(his).get_by_label("A word, if you like").and_(his.page.locator(f"#word-{task.pk}"))
        expect(word).to_have_value("no ti")
        expect(word).to_be_focused()

    def test_what_is_withdrawn_or_settled_is_gone(self, hers, his, task, alice, bob):
        offer_task(task, bob, by=alice, at=timezone.now())
        expect(offers(his)).to_contain_text(TITLE, timeout=SOON)

        hers.go(task.get_absolute_url())
        expect(hers.page.locator("#task-card")).to_contain_text("Offered to Bob".removeprefix("Offered to "))
        hers.button("Withdraw the offer").click()
        expect(offers(his)).to_be_hidden(timeout=SOON)
        his.shows(TITLE)


@pytest.mark.parametrize("manner", [Manner("without scripts", PLAIN), Manner("by keys alone", by_key=True)], ids=str)
class TestInEachManner:
    def test_an_offer_is_made_handed_back_and_taken(self, open_window, alice, bob, task, manner):
        her, him = (Person(open_window(user, **manner.options), manner) for user in (alice, bob))
        offer(her, "Whoever is free")
        him.go("/")

        hand_back(him, "no time this week")
        her.go("/")
        expect(offers(her.window)).to_contain_text("Bob handed it back: “no time this week”")
        her.choose(TITLE, "Take it")

        expect(her.window.row(TITLE) if her.has_script else her.page.locator("#task-card")).to_contain_text("With")
        him.go("/")
        him.window.hides(TITLE)
