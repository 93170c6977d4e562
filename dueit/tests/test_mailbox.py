"""The page of letters for who develops."""

from importlib import reload

import pytest
from django.core.mail import EmailMultiAlternatives, get_connection

from dueit import urls

BACKEND = "django.core.mail.backends.filebased.EmailBackend"


@pytest.fixture
def folder(settings, tmp_path):
    settings.EMAIL_FILE_PATH, settings.EMAIL_BACKEND = str(tmp_path), BACKEND
    return tmp_path


@pytest.fixture
def developing(settings, folder):
    settings.DEBUG, settings.ROOT_URLCONF = True, "dueit.tests.with_mailbox"


@pytest.fixture
def write(folder):
    def written(*subjects, html="<p>Hello <a href='https://dueit.example.org'>you</a></p>"):
        with get_connection() as connection:
            for subject in subjects:
                letter = EmailMultiAlternatives(subject, "Hello äöü\n" + "-" * 20, to=["a@example.com"])
                letter.connection = connection
                letter.attach_alternative(html, "text/html")
                letter.send()
        return next(folder.glob("*.log")).name

    return written


def names():
    return {getattr(pattern, "name", "") for pattern in urls.urlpatterns}


class TestThePage:
    def test_lists_letters_and_shows_each(self, developing, write, alice_client):
        file = write("First", "Second")

        listed = alice_client.get("/mailbox/").text
        assert listed.index("Second") < listed.index("First")
        shown = alice_client.get(f"/mailbox/{file}/0/").text
        assert ("First" in shown, "Hello äöü" in shown) == (True, True)
        assert 'sandbox="" srcdoc="&lt;p&gt;Hello' in shown

    def test_runs_nothing_of_what_a_letter_says(self, developing, write, alice_client):
        file = write("<script>alert(1)</script>", html='"><script>alert(2)</script>')

        assert "<script>alert" not in alice_client.get(f"/mailbox/{file}/0/").text + alice_client.get("/mailbox/").text

    @pytest.mark.parametrize(
        "broken",
        [b"", b"\x00\xff\xfe", b"-" * 79 + b"\n", b"Content-Type: text/plain; charset=none-such\n\nHi", b"\n\n"],
    )
    def test_bears_whatever_is_in_a_file(self, developing, folder, write, alice_client, broken):
        write("Whole")
        (folder / "broken.log").write_bytes(broken)

        assert "Whole" in alice_client.get("/mailbox/").text
        assert alice_client.get("/mailbox/broken.log/0/").status_code in {200, 404}

    def test_without_letters_says_so(self, developing, settings, alice_client):
        del settings.EMAIL_FILE_PATH

        assert "No letters yet" in alice_client.get("/mailbox/").text

    @pytest.mark.parametrize("path", ["none.log/0/", "..%2Fsecret.log/0/", "%2Fetc%2Fpasswd/0/"])
    def test_leads_to_letters_only(self, developing, folder, write, alice_client, path):
        write("Whole")
        (folder.parent / "secret.log").write_text("Subject: Secret\n\nSecret")

        assert alice_client.get(f"/mailbox/{path}").status_code == 404

    def test_is_for_who_is_logged_in(self, developing, write, client):
        write("First")

        assert client.get("/mailbox/").url.startswith("/account/login/")


class TestWithoutDebug:
    def test_there_is_no_such_page(self, write, alice_client, settings):
        write("First")
        assert alice_client.get("/mailbox/").status_code == 404

        settings.ROOT_URLCONF = "dueit.tests.with_mailbox"
        assert alice_client.get("/mailbox/").status_code == 404

    def test_there_is_not_even_an_address(self, settings):
        assert "mailbox" not in names()
        settings.DEBUG = True
        try:
            assert "mailbox" in {getattr(pattern, "name", "") for pattern in reload(urls).urlpatterns}
        finally:
            settings.DEBUG = False
            reload(urls)
