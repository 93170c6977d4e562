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
