"""Whatever people write comes out as words, wherever it is shown."""

import pytest
from django.utils import timezone

from accounts.models import User
from dueit.tests.hostile.words import PAYLOADS, Page, as_shown, hides, is_harmless
from tasks.actions import NewTask, add_task, open_project
from tasks.live import draw_row
from tasks.tests.factories import MembershipFactory

HTMX = {"HX-Request": "true"}
LISTS = [
    ("today", "/", {}),
    ("today, fragment", "/tasks/today/live/", HTMX),
    ("some day", "/some-day/", {}),
    ("some day, fragment", "/tasks/some-day/live/", HTMX),
    ("let go", "/let-go/", {}),
    ("let go, fragment", "/tasks/let-go/live/", HTMX),
    ("recent", "/recent/", {}),
    ("goals", "/goals/", {}),
    ("goals, fragment", "/goals/live/", HTMX),
    ("inbox", "/inbox/", {}),
    ("inbox, fragment", "/inbox/live/", HTMX),
    ("platforms", "/platforms/", {}),
    ("platforms, fragment", "/platforms/live/", HTMX),
]
OF_ONE = {"page": "/tasks/{}/", "live": "/tasks/{}/live/", "menu": "/tasks/{}/menu/", "afresh": "/tasks/{}/afresh/"}
TYPED = [
    ("add", "/tasks/add/?line={}", {}),
    ("preview", "/tasks/quick-add/preview/?line={}", HTMX),
    ("find", "/find/?q={}", {}),
    ("find, fragment", "/tasks/find/live/?q={}", HTMX),
    ("new goal", "/goals/new/?title={}", {}),
    ("login", "/account/login/?next={}", {}),
]
FORMS = ["/settings/", "/goals/new/", "/first-day/", "/first-day/thought/", "/tasks/add/", "/account/login/"]
FORMS += ["/account/signup/", "/platforms/new/", "/projects/"]


pytestmark = [pytest.mark.slow, pytest.mark.once]


class TestThePage:
    """Shows that what judges pages finds dangers."""

    @pytest.mark.parametrize("number", [1, 2, 5, 10, 15, 20, 29, 33, 36, 37, 44, 47, 54])
    def test_that_trusts_a_payload_is_found(self, number):
        assert not is_harmless(f"<p>{PAYLOADS[number - 1]}</p>")

    def test_that_puts_one_into_an_attribute_is_found(self):
        assert not is_harmless(f'<input value="{PAYLOADS[47]}">')


class TestLists:
    @pytest.mark.parametrize(("path", "headers"), [case[1:] for case in LISTS], ids=[case[0] for case in LISTS])
    def test_hold_every_payload_as_words(self, world, alice_client, path, headers):
        html = alice_client.get(path, headers=headers).content.decode()

        assert Page(html).dangers == []
        assert hides(html) == []

    @pytest.mark.parametrize("path", ["/goals/{}/", "/goals/{}/live/"])
    def test_of_a_goals_steps_do_too(self, world, alice_client, path):
        html = alice_client.get(path.format(world.broad.pk), headers=HTMX).content.decode()

        assert (Page(html).dangers, hides(html)) == ([], [])

    def test_of_a_tasks_parts_do_too(self, world, alice_client):
        html = alice_client.get(world.large.get_absolute_url()).content.decode()

        assert (Page(html).dangers, hides(html)) == ([], [])

    @pytest.mark.parametrize("path", ["/find/?page={}", "/tasks/find/live/?page={}"])
    def test_of_what_is_found_do_too(self, world, alice_client, path):
        pages = [alice_client.get(f"{path.format(number)}&state=open", headers=HTMX).text for number in range(1, 7)]

        assert (Page("".join(pages)).dangers, hides("".join(pages))) == ([], [])

    def test_of_suggestions_do_too(self, world, alice_client):
        for path in (world.draft.get_absolute_url(), f"{world.draft.get_absolute_url()}live/"):
            html = alice_client.get(path, headers=HTMX).content.decode()

            assert (Page(html).dangers, hides(html)) == ([], [])


class TestProjects:
    def test_are_named_in_words(self, alice, bob, alice_client):
        for payload in PAYLOADS:
            project = open_project(payload, by=alice, at=timezone.now())
            add_task(project, NewTask(title=payload), by=alice, at=timezone.now())
            User.objects.filter(pk=bob.pk).update(name=payload[:80])
            MembershipFactory(project=project, user=bob)
            places = [place for part in ("", "board/", "activity/") for place in (({}, part), (HTMX, f"{part}live/"))]
            for headers, path in places:
                page = Page(alice_client.get(f"{project.get_absolute_url()}{path}", headers=headers).content.decode())
                assert (payload, page.dangers) == (payload, [])
                assert as_shown(payload) in page.text
        for headers, path in ({}, "/projects/"), (HTMX, "/projects/live/"):
            html = alice_client.get(path, headers=headers).content.decode()
            assert (Page(html).dangers, hides(html)) == ([], [])


class TestOnePayload:
    @pytest.mark.parametrize("name", OF_ONE)
    def test_on_the_pages_of_its_task(self, world, alice_client, name):
        for task, payload in zip(world.today, PAYLOADS, strict=True):
            page = Page(alice_client.get(OF_ONE[name].format(task.pk), headers=HTMX).content.decode())

            assert (payload, page.dangers) == (payload, [])
            assert name == "menu" or as_shown(payload) in page.text

    def test_as_a_note_in_the_story_of_its_task(self, world, alice_client):
        for task, payload in zip(world.today, PAYLOADS, strict=True):
            page = Page(alice_client.post(f"/tasks/{task.pk}/outcome/", {"note": payload}, follow=True).text)

            assert (payload, page.dangers) == (payload, [])
            assert page.text.count(as_shown(payload)) >= 3  # title, note, and the note of its end

    def test_as_a_word_with_which_a_task_comes_back(self, alice, bob, alice_client, bob_client):
        project = open_project("Spring zine fair", by=alice, at=timezone.now())
        MembershipFactory(project=project, user=bob)
        for payload in PAYLOADS:
            User.objects.filter(pk=bob.pk).update(name=payload[:80])
            task = add_task(project, NewTask(title=payload), by=alice, at=timezone.now())
            pages = [
                alice_client.post(f"/tasks/{task.pk}/offer/", {"to": "free"}, follow=True),
                alice_client.get(f"/tasks/{task.pk}/offer/"),
                bob_client.get("/"),
                bob_client.post(f"/tasks/{task.pk}/hand-back/", {"word": payload * 200}),
                bob_client.post(f"/tasks/{task.pk}/hand-back/", {"word": payload}, follow=True),
                alice_client.get(task.get_absolute_url()),
                alice_client.get("/"),
            ]
            for page in pages:
                assert (payload, Page(page.text).dangers) == (payload, [])
                assert as_shown(payload) in Page(page.text).text

    def test_on_the_page_of_its_goal(self, world, alice_client):
        for goal, payload in zip(world.goals, PAYLOADS, strict=True):
            page = Page(alice_client.get(goal.get_absolute_url()).content.decode())

            assert (payload, page.dangers) == (payload, [])
            assert page.text.count(as_shown(payload)) >= 2  # title and why

    @pytest.mark.parametrize("page", ["platforms/{platform}/", "platforms/accounts/{account}/"])
    def test_on_the_pages_of_its_platform_and_account(self, world, alice_client, page):
        for platform, account in zip(world.platforms, world.accounts, strict=True):
            for act in ("change", "remove"):
                path = f"/{page}{act}/".format(platform=platform.pk, account=account.pk)
                shown = Page(alice_client.get(path).content.decode())

                assert (platform.name, shown.dangers) == (platform.name, [])
                assert as_shown(platform.name) in shown.text

    def test_as_the_address_of_a_link(self, alice_client):
        for number, payload in enumerate(PAYLOADS):
            said = {"name": f"Shop {number}", "colour": "moss", "icon": "tag", "links": f"Orders {payload}"}
            alice_client.post("/platforms/new/", said)

        assert Page(alice_client.get("/platforms/").content.decode()).dangers == []

    def test_in_the_live_fragment_of_its_row(self, world):
        for task, payload in zip(world.today, PAYLOADS, strict=True):
            page = Page(draw_row({"task": task.pk}).content)

            assert (payload, page.dangers) == (payload, [])
            assert as_shown(payload) in page.text

    @pytest.mark.parametrize(("path", "headers"), [case[1:] for case in TYPED], ids=[case[0] for case in TYPED])
    def test_in_an_address(self, alice_client, client, path, headers):
        asker = client if "login" in path else alice_client
        for payload in PAYLOADS:
            address, _, parameter = path.partition("?")
            response = asker.get(address, {parameter.removesuffix("={}"): payload}, headers=headers)

            assert (payload, Page(response.content.decode()).dangers) == (payload, [])

    def test_as_a_line_and_in_its_toast(self, alice_client):
        for payload in PAYLOADS:
            alice_client.post("/tasks/add/", {"line": payload})
        told = alice_client.get("/").content.decode()

        assert Page(told).dangers == []
        assert told.count('class="toast"') >= len(PAYLOADS)
        for payload in PAYLOADS:
            quick = alice_client.post("/tasks/add/", {"line": payload}, headers=HTMX).content.decode()
            assert (payload, Page(quick).dangers) == (payload, [])

    def test_among_several_lines_and_chosen_together(self, alice, alice_client):
        text = "\n".join(PAYLOADS)
        looked = alice_client.post("/tasks/add/lines/", {"text": text}).text
        kept = {"line": PAYLOADS, "keep": range(len(PAYLOADS))}
        refused = alice_client.post("/tasks/add/lines/keep/", {**kept, "keep": [], "rest": text}).text
        assert (Page(looked).dangers, Page(refused).dangers) == ([], [])
        assert hides(refused) == []

        alice_client.post("/tasks/add/lines/keep/", kept)
        chosen = {"task": alice.personal_project.tasks.values_list("pk", flat=True)}
        together = alice_client.post("/tasks/many/", chosen).text
        assert Page(together).dangers == []
        assert chosen["task"].count() == len(PAYLOADS)

    def test_as_a_name(self, alice, alice_client):
        for payload in PAYLOADS:
            User.objects.filter(pk=alice.pk).update(name=payload)
            page = Page(alice_client.get("/settings/").content.decode())

            assert (payload, page.dangers) == (payload, [])
            assert as_shown(payload) in page.text


class TestFormsThatComeBack:
    @pytest.mark.parametrize("path", FORMS)
    def test_hold_every_payload_as_words(self, alice_client, client, path):
        fields = ("name", "time_zone", "title", "why", "thought", "becomes", "theme", "line", "login", "email", "level")
        fields += ("colour", "icon", "links", "username", "notes")
        asker = client if path.startswith("/account/") else alice_client

        response = asker.post(path, dict.fromkeys(fields, " ".join(PAYLOADS)))

        html = response.content.decode()
        assert (Page(html).dangers, hides(html)) == ([], [])
