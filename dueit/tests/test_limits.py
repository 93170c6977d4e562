"""Limits of tries hold over several web processes: they count in one place, the database or Redis."""

from http.client import HTTPConnection
from itertools import cycle, islice
from urllib.parse import urlencode

import pytest
from allauth.account import app_settings
from django.core.cache import cache

from dueit.tests.serving import serve

pytestmark = pytest.mark.slow
TOKEN = "a" * 32


@pytest.fixture
def sites(transactional_db, web_process):
    """Two web processes on one database; nobody has tried anything yet."""
    cache.clear()
    with serve() as another:
        yield web_process, another
    cache.clear()


def post(site, path, **words):
    http = HTTPConnection(site.address, timeout=60)
    headers = {"Cookie": f"csrf={TOKEN}", "Content-Type": "application/x-www-form-urlencoded"}
    http.request("POST", path, urlencode({"csrfmiddlewaretoken": TOKEN, **words}), headers)
    response = http.getresponse()
    return response.status, response.read().decode()


def in_turn(sites, times):
    return islice(cycle(sites), times)


class TestLimits:
    def test_of_logins_are_shared_whatever_port_is_asked_for(self, sites, alice):
        wrong = {"login": alice.email, "password": "not hers"}
        tries = [post(site, "/account/login/", **wrong)[1] for site in in_turn(sites, 6)]

        assert app_settings.RATE_LIMITS["login_failed"] == "10/m/ip,5/300s/key"
        assert ["That was a lot of tries" in page for page in tries] == [False] * 5 + [True]
        assert "That was a lot of tries" in post(sites[1], "/account/login/", **wrong)[1]

    def test_of_sign_ups_are_shared(self, sites):
        tries = [post(site, "/account/signup/")[0] for site in in_turn(sites, 21)]

        assert app_settings.RATE_LIMITS["signup"] == "20/m/ip"
        assert tries == [200] * 20 + [429]
        assert post(sites[1], "/account/signup/")[0] == 429
