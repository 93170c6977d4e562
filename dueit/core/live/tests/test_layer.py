import asyncio

from dueit.core.live.layer import COME_BACK, LocalLayer

NEWS = {"type": "live.news", "text": "something changed"}


def run(scenario):
    return asyncio.run(scenario(LocalLayer(capacity=3)))


class TestLocalLayer:
    def test_reaches_everybody_in_the_group_and_nobody_else(self):
        async def scenario(layer):
            for name in ("one", "two"):
                await layer.group_add("project-1", name)
            await layer.group_send("project-1", NEWS)
            heard = [await layer.receive(name) for name in ("one", "two")]
            return heard, layer.has_listeners("project-1"), layer.has_listeners("project-2")

        assert run(scenario) == ([NEWS, NEWS], True, False)

    def test_nobody_is_left_after_the_last_has_gone(self):
        async def scenario(layer):
            await layer.group_add("project-1", "one")
            await layer.group_discard("project-1", "one")
            return layer.has_listeners("project-1")

        assert not run(scenario)

    def test_a_page_that_cannot_keep_up_is_asked_to_come_back(self):
        async def scenario(layer):
            await layer.group_add("project-1", "slow")
            for _ in range(4):
                await layer.group_send("project-1", NEWS)
            return await layer.receive("slow"), layer.channels

        assert run(scenario) == ({"type": "live.close", "code": COME_BACK}, {})
