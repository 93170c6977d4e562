import asyncio
import gc

import pytest
from django.db import OperationalError

from dueit.core.live.heart import Heart

BEAT_S = 0.02


class Page:
    """Counts its beats; each of them may break."""

    def __init__(self, trouble=None):
        self.beats, self.trouble = 0, trouble

    async def beat(self):
        self.beats += 1
        if self.trouble:
            raise self.trouble


@pytest.fixture(autouse=True)
def quick(settings):
    settings.HEARTBEAT_S = BEAT_S


async def until(condition):
    async with asyncio.timeout(5):
        while not condition():
            await asyncio.sleep(BEAT_S / 4)


class TestHeart:
    def test_looks_after_each_page_again_and_again(self):
        async def scenario():
            heart, pages = Heart(), [Page(), Page()]
            for page in pages:
                heart.keep(page)
            assert [page.beats for page in pages] == [0, 0]
            await until(lambda: min(page.beats for page in pages) >= 3)
            return abs(pages[0].beats - pages[1].beats)

        assert asyncio.run(scenario()) <= 1

    def test_leaves_alone_who_has_left(self):
        async def scenario():
            heart, gone, here = Heart(), Page(), Page()
            for page in (gone, here):
                heart.keep(page)
            heart.let_go(gone)
            heart.let_go(Page())
            await until(lambda: here.beats >= 2)
            return gone.beats

        assert asyncio.run(scenario()) == 0

    def test_forgets_who_is_gone_without_a_word_and_rests_when_nobody_is_left(self):
        async def scenario():
            heart = Heart()
            heart.keep(Page())
            gc.collect()
            await until(heart.task.done)
            rested = heart.task
            heart.keep(page := Page())
            await until(lambda: page.beats)
            return rested is heart.task

        assert not asyncio.run(scenario())

    @pytest.mark.parametrize("trouble", [OperationalError("the connection is closed"), ZeroDivisionError()])
    def test_goes_on_when_a_page_breaks(self, trouble, caplog):
        async def scenario():
            heart, broken, whole = Heart(), Page(trouble), Page()
            for page in (broken, whole):
                heart.keep(page)
            await until(lambda: min(broken.beats, whole.beats) >= 2)

        asyncio.run(scenario())
        assert ("look after" in caplog.text) == isinstance(trouble, ZeroDivisionError)

    def test_beats_in_the_event_loop_of_its_pages(self):
        heart, earlier = Heart(), Page()

        async def keep(page):
            heart.keep(page)
            await until(lambda: page.beats)

        asyncio.run(keep(earlier))
        before = earlier.beats
        asyncio.run(keep(Page()))

        assert earlier.beats == before
