"""A browser without a connection."""

from playwright.sync_api import expect

from dueit.tests.journeys.worker import service_worker
from dueit.tests.serving import serve

IS_KEPT = """async () => {
    const caches = await Promise.all((await self.caches.keys()).map(name => self.caches.open(name)));
    const kept = await Promise.all(caches.map(cache => cache.keys()));
    return kept.flat().map(request => new URL(request.url).pathname);
}"""


class TestWithoutAConnection:
    def test_there_is_a_kind_page_and_nothing_of_anybody_is_kept(self, open_window, alice, three, transactional_db):
        with serve() as site:
            window = open_window(alice, at=site)
            worker = service_worker(window)
            window.reload()
            kept = worker.evaluate(IS_KEPT)
        window.page.goto("/some-day/")

        expect(window.page.get_by_text("You are offline, and that is fine.")).to_be_visible()
        assert [path for path in kept if not path.startswith("/static/")] == ["/offline/"]
        window.troubles.clear()  # Chromium reports what it can't reach

    def test_the_page_of_a_room_stays_where_it_is(self, open_window, alice, three):
        window = open_window(alice)
        [title, *_] = window.titles()
        window.page.context.set_offline(True)
        window.row(title).get_by_role("link", name=f"More for: {title}").click()

        window.says("That didn't get through")
        window.shows(title)
        window.page.context.set_offline(False)
        window.is_live(within=15_000)
        window.troubles.clear()  # Chromium reports what it can't reach

    def test_the_kind_page_looks_again_where_one_was(self, open_window, alice, three, site):
        window = open_window(alice)
        service_worker(window)
        window.reload()
        window.page.context.set_offline(True)
        window.page.goto("/some-day/")
        expect(window.page.get_by_text("You are offline, and that is fine.")).to_be_visible()
        window.page.context.set_offline(False)

        window.page.get_by_role("link", name="Try again").click()
        expect(window.page.get_by_role("heading", level=1)).to_have_text("Some day")
        assert window.page.url.endswith("/some-day/")
        window.troubles.clear()  # Chromium reports what it can't reach
