"""Hours in which nothing disturbs somebody."""

import pytest

from notifications.models import QuietWindow
from notifications.tests.factories import QuietWindowFactory
from notifications.tests.preferences import PAGE, choose, undo_last

__all__ = ["choose"]

NIGHT = {"start": "22:00", "end": "07:00", "days": list("0123456")}


class TestQuietHours:
    def test_are_added_changed_and_taken_away(self, alice, alice_client, choose):
        page = choose("quiet", **NIGHT).text
        assert "Quiet: Every day, 22:00 to 07:00 the next day." in page
        row = QuietWindow.objects.get(user=alice)

        choose(f"quiet/{row.pk}", start="20:00", end="23:00", days="4")
        page = alice_client.get(PAGE).text
        assert "Friday, 20:00 to 23:00" in page
        assert page.split(f'id="quiet_{row.pk}_days"')[1].split("</fieldset>")[0].count("checked") == 1
        choose(f"quiet/{row.pk}/remove")
        assert not QuietWindow.objects.exists()
        undo_last(alice_client)
        assert QuietWindow.objects.get(user=alice).weekdays == {4}

    @pytest.mark.parametrize(
        ("told", "words"),
        [
            ({"end": "22:00"}, "They would have no length"),
            ({"days": []}, "On which day?"),
            ({"days": ["7"]}, "Choose from these days."),
            ({"start": ""}, "Choose a time."),
            ({"end": "soon"}, "Write a time such as 22:30."),
            ({"start": "07:00", "end": "06:59"}, "no moment of the week"),
        ],
    )
    def test_that_make_no_sense_are_refused_and_what_was_typed_stays(self, alice, choose, told, words):
        QuietWindowFactory(user=alice)
        page = choose("quiet", **NIGHT | told)

        assert (page.status_code, words in page.text) == (422, True)
        assert f'value="{(NIGHT | told)["start"]}"' in page.text or not told.get("start", "x")
        assert QuietWindow.objects.count() == 1

    def test_show_what_is_wrong_where_it_was_typed(self, alice, choose):
        row = QuietWindowFactory(user=alice)
        page = choose(f"quiet/{row.pk}", start="09:00", end="09:00", days="1").text

        assert page.count("They would have no length") == 1
        assert page.split("They would have no length")[0].rindex("<details") == page.index("<details")
        assert page.split("They would have no length")[0].count("open>") == 1

    def test_are_ten_at_most(self, alice, alice_client, choose):
        QuietWindowFactory.create_batch(10, user=alice)
        assert "as many as can be kept" in alice_client.get(PAGE).text

        page = choose("quiet", **NIGHT)
        assert (page.status_code, "10 already" in page.text) == (422, True)
        assert QuietWindow.objects.count() == 10

    def test_are_nobody_elses(self, alice, bob_client):
        row = QuietWindowFactory(user=alice)

        for path in (f"quiet/{row.pk}/", f"quiet/{row.pk}/remove/"):
            assert bob_client.post(PAGE + path, NIGHT).status_code == 404
        assert "22:00 to 07:00" not in bob_client.get(PAGE).text
