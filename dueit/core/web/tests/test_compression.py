import gzip

from django.http import HttpResponse, StreamingHttpResponse
from django.test import RequestFactory

from dueit.core.web.compression import compress_pages

PAGE = "<p>calm</p>" * 500


def answer(response, *, takes="gzip, br"):
    return compress_pages(lambda request: response)(RequestFactory().get("/", headers={"accept-encoding": takes}))


class TestCompressPages:
    def test_packs_a_page_for_a_browser_that_takes_it(self):
        response = answer(HttpResponse(PAGE))

        assert gzip.decompress(response.content).decode() == PAGE
        assert len(response.content) < 300
        assert response["Content-Encoding"] == "gzip"
        assert response["Content-Length"] == str(len(response.content))
        assert response["Vary"] == "Accept-Encoding"

    def test_leaves_it_to_others_as_it_is(self):
        response = answer(HttpResponse(PAGE), takes="br")

        assert response.text == PAGE
        assert response["Vary"] == "Accept-Encoding"

    def test_leaves_what_is_small_streams_or_is_no_page(self):
        others = [HttpResponse("ok"), StreamingHttpResponse([PAGE]), HttpResponse(PAGE, content_type="font/woff2")]

        assert not any("Content-Encoding" in answer(response) for response in others)

    def test_blurs_the_size(self):
        assert len({len(answer(HttpResponse(PAGE)).content) for _ in range(40)}) > 5
