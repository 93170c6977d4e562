"""What every answer carries, and what no request can do: walked over all addresses, the admin's and files too."""

from http.client import HTTPConnection

import pytest
from django.apps import apps
from django.contrib.admin import site as admin_site
from django.urls import reverse

from dueit.tests.addresses import ROWS
from dueit.tests.serving import serve
from dueit.tests.test_access import CASES, SIGNED, ask, send, signed_in
from dueit.tests.world import one_of_everything

POLICY = {
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
}
HEADERS = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
CLOSED = ("camera=()", "microphone=()", "geolocation=()", "payment=()", "usb=()")
UNSAFE = ("post", "put", "patch", "delete")
SAFE = ("get", "head", "options")
NOWHERE = ("/nowhere/", "/tasks/1/nowhere/", "/admin/nowhere/", "/%00/", "/health/nothing")
SECURE = {"X-Forwarded-Proto": "https", "X-Forwarded-For": "203.0.113.9"}


def wanting(response):
    """Return the headers that are not as they should be."""
    wrong = {name for name, value in HEADERS.items() if response.headers.get(name) != value}
    policy = set(response.headers.get("Content-Security-Policy", "").split("; "))
    permissions = response.headers.get("Permissions-Policy", "")
    wrong |= set() if policy == POLICY else {"Content-Security-Policy"}
    return wrong | {closed for closed in CLOSED if closed not in permissions}


def of_admin():
    """Return the admin's pages: front, lists and forms."""
    pages = [reverse("admin:index"), reverse("admin:jsi18n"), reverse("admin:password_change")]
    for model in admin_site._registry:
        name = model._meta.label_lower.replace(".", "_")
        pages += [reverse(f"admin:{name}_{page}") for page in ("changelist", "add")]
    return pages


def is_ours(name):
    """Whether an address is answered by a view of our own."""
    return not name.startswith(("account_", "admin_"))


def everything_kept():
    """Return all rows of our tables: what nobody may change by looking."""
    ours = [model for model in apps.get_models() if model._meta.app_label not in {"sessions", "contenttypes", "admin"}]
    return {model: list(model.objects.order_by("pk").values_list()) for model in ours}


@pytest.fixture
def things(alice, bob, mallory):
    return one_of_everything(alice, member=bob, viewer=mallory)


class TestHeaders:
    def test_are_on_every_answer_to_everybody(self, things, alice, mallory):
        for client in (signed_in(None), signed_in(alice), signed_in(mallory)):
            for name, row in CASES:
                response = ask(client, name, row, things)
                assert (name, row.method, wanting(response)) == (name, row.method, set())

    def test_are_on_refusals_and_on_nothing(self, things, alice):
        strict = signed_in(alice, enforce_csrf_checks=True)
        for name, row in CASES:
            assert (name, wanting(ask(strict, name, row, things, method="post"))) == (name, set())
        for path in NOWHERE:
            assert (path, wanting(strict.get(path))) == (path, set())

    def test_are_on_every_page_of_the_admin(self, operator):
        client = signed_in(operator)
        for path in of_admin():
            assert (path, wanting(client.get(path))) == (path, set())


class TestTokens:
    def test_are_asked_of_every_unsafe_request(self, things, alice):
        strict = signed_in(alice, enforce_csrf_checks=True)
        for name, row in (case for case in CASES if case[0] not in SIGNED):
            for method in UNSAFE:
                status = ask(strict, name, row, things, method=method).status_code
                assert (name, method, status) == (name, method, 403)

    def test_are_asked_in_the_admin_too(self, operator):
        strict = signed_in(operator, enforce_csrf_checks=True)
        for path in of_admin():
            assert (path, strict.post(path).status_code) == (path, 403)


class TestMethods:
    def test_that_an_address_does_not_offer_are_refused(self, things, alice):
        client, offered = signed_in(alice), {name: {row.method for row in rows} for name, rows in ROWS.items()}
        for name, row in CASES:
            for method in set(UNSAFE) - offered[name] if is_ours(name) else ():
                status = ask(client, name, row, things, method=method).status_code
                assert (name, method, status) == (name, method, 405)

    def test_change_nothing_where_one_only_acts(self, things, alice):
        client = signed_in(alice)
        for name, row in CASES:
            if is_ours(name) and "get" not in {other.method for other in ROWS[name]}:
                assert (name, ask(client, name, row, things, method="get").status_code) == (name, 405)


class TestLooking:
    def test_changes_nothing_anywhere(self, things, alice):
        client = signed_in(alice)
        client.get(reverse("account_email"))  # where allauth takes note of an address that it has not met
        before = everything_kept()

        for name, row in CASES:
            for method in SAFE:
                send(client, name, row, things, method)
        assert everything_kept() == before


@pytest.mark.slow
class TestFiles:
    @pytest.mark.parametrize("path", ["css/dueit.css", "js/app.js", "icons/stones.svg", "admin/css/base.css"])
    def test_are_what_they_say_and_ours_alone(self, site, path):
        response = fetch(site, f"/static/{path}")

        assert response.status == 200
        assert response.headers["X-Content-Type-Options"] == "nosniff"
        assert response.headers["Cross-Origin-Resource-Policy"] == "same-origin"
        assert "Access-Control-Allow-Origin" not in response.headers


@pytest.fixture(scope="class")
def shop(django_db_setup, django_db_blocker):
    """A web process with the settings of production, behind one proxy."""
    with django_db_blocker.unblock(), serve(DUEIT_URL="https://localhost", TRUSTED_PROXY_COUNT="1") as site:
        yield site


@pytest.mark.slow
class TestBehindHttps:
    @pytest.mark.parametrize("path", ["/account/login/", "/account/signup/", "/nowhere/", "/", "/sw.js", "/admin/"])
    def test_browsers_stay_with_https_for_a_year(self, transactional_db, shop, path):
        response = fetch(shop, path, **SECURE)

        assert response.headers["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains; preload"
        assert wanting(response) == set()

    def test_files_say_so_too(self, transactional_db, shop):
        assert "max-age=31536000" in fetch(shop, "/static/css/dueit.css", **SECURE).headers["Strict-Transport-Security"]

    def test_plain_http_is_led_to_https(self, transactional_db, shop):
        response = fetch(shop, "/account/login/")

        assert (response.status, response.headers["Location"]) == (301, "https://localhost/account/login/")

    def test_no_other_host_can_set_our_cookies(self, transactional_db, shop):
        [cookie] = fetch(shop, "/account/login/", **SECURE).headers.get_all("Set-Cookie")

        assert cookie.startswith("__Host-csrf=")
        assert {"Secure", "HttpOnly", "Path=/", "SameSite=Lax"} <= set(cookie.split("; "))


def fetch(site, path, **headers):
    http = HTTPConnection(site.address, timeout=30)
    http.request("GET", path, headers={"Host": "localhost", **headers})
    response = http.getresponse()
    response.read()
    return response
