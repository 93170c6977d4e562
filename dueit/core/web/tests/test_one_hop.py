import asyncio
from threading import current_thread

import pytest
from asgiref.testing import ApplicationCommunicator
from django.core.signals import request_finished, request_started
from django.http import HttpResponse, StreamingHttpResponse
from django.test import AsyncRequestFactory, override_settings
from django.urls import path

from dueit.core.web.one_hop import OneHopHandler

told = []


def view(request):
    told.append(("view", current_thread().name))
    return HttpResponse(request.body)


def stream(request):
    response = StreamingHttpResponse(iter([b"a", b"b"]))
    response._resource_closers.append(lambda: told.append(("closed", "")))
    return response


urlpatterns = [path("echo/", view), path("stream/", stream)]


async def ask(handler, url, body=b""):
    scope = AsyncRequestFactory()._base_scope(path=url, method="POST")
    browser = ApplicationCommunicator(handler, scope)
    await browser.send_input({"type": "http.request", "body": body})
    sent = [await browser.receive_output(), await browser.receive_output()]
    while sent[-1].get("more_body"):
        sent.append(await browser.receive_output())
    await browser.wait()
    return sent[0]["status"], b"".join(message.get("body", b"") for message in sent)


@pytest.fixture
def handler():
    told.clear()
    with override_settings(ROOT_URLCONF=__name__, MIDDLEWARE=[]):
        yield OneHopHandler()


class TestOneHop:
    def test_does_everything_in_one_thread_of_its_own(self, handler):
        def hear(signal, **kwargs):
            told.append(("signal", current_thread().name))

        for signal in (request_started, request_finished):
            signal.connect(hear)
        answer = asyncio.run(ask(handler, "/echo/", b"calm"))
        for signal in (request_started, request_finished):
            signal.disconnect(hear)

        assert answer == (200, b"calm")
        assert [what for what, _ in told] == ["signal", "view", "signal"]
        assert {thread for _, thread in told} == {"web_0"}

    @pytest.mark.filterwarnings("ignore:StreamingHttpResponse must consume synchronous iterators")
    def test_keeps_a_stream_open_until_it_is_sent(self, handler):
        assert asyncio.run(ask(handler, "/stream/")) == (200, b"ab")
        assert told == [("closed", "")]

    def test_answers_nobody_who_has_left(self, handler):
        async def leave():
            browser = ApplicationCommunicator(handler, AsyncRequestFactory()._base_scope(path="/echo/"))
            await browser.send_input({"type": "http.disconnect"})
            await browser.wait()
            return browser.output_queue.empty()

        assert asyncio.run(leave())
        assert told == []
