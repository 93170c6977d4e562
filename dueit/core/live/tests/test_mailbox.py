import asyncio

import pytest

from dueit.core.live.mailbox import Mailbox


def read(scenario, most=3):
    return asyncio.run(scenario(Mailbox(most)))


class TestMailbox:
    def test_gives_what_came_in_the_order_in_which_it_came(self):
        async def scenario(mailbox):
            for number in range(3):
                mailbox.put_nowait(number)
            return [await mailbox.get() for _ in range(3)], mailbox.empty()

        assert read(scenario) == ([0, 1, 2], True)

    def test_takes_no_more_than_it_holds(self):
        async def scenario(mailbox):
            mailbox.put_nowait("one")
            with pytest.raises(asyncio.QueueFull):
                mailbox.put_nowait("two")
            return mailbox.full(), await mailbox.get(), mailbox.full()

        assert read(scenario, most=1) == (True, "one", False)

    def test_wakes_whoever_waits(self):
        async def scenario(mailbox):
            reader = asyncio.create_task(mailbox.get())
            await asyncio.sleep(0)
            for word in ("one", "two"):
                mailbox.put_nowait(word)
            return await reader, await mailbox.get()

        assert read(scenario) == ("one", "two")

    def test_keeps_what_comes_for_whoever_has_given_up(self):
        async def scenario(mailbox):
            reader = asyncio.create_task(mailbox.get())
            await asyncio.sleep(0)
            mailbox.put_nowait("one")
            reader.cancel()
            await asyncio.gather(reader, return_exceptions=True)
            return await mailbox.get()

        assert read(scenario) == "one"
