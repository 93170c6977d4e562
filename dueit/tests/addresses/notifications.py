"""Addresses of the inbox, and of how one is told."""

from dueit.tests.addresses.row import LOGIN, LOST, PUBLIC, Row, anyone, get, owner, part, post, seers

ROWS: dict[str, list[Row]] = {
    "notifications:inbox": [get(anyone())],
    "notifications:why": [get(anyone())],
    "notifications:inbox_live": [part(anyone())],
    "notifications:inbox_earlier": [part(anyone())],
    "notifications:read_all": [post(anyone(303))],
    "notifications:read": [post(owner(), "#notice")],
    "notifications:open": [post(owner(), "#notice")],
    "notifications:put_off": [post(owner(), "#notice", later) for later in ("later_today", "tomorrow_morning")],
    "notifications:try_again": [post(owner(), "#letter")],
    "notifications:stop": [get(PUBLIC, "a way out of letters"), post(PUBLIC, "a way out of letters")],
    "notifications:choices": [get(anyone())],
    "notifications:choices_live": [part(anyone())],
    "notifications:mail": [post(anyone(302), mail="on")],
    "notifications:ways": [post(anyone(302), ticked="taken:digest"), post(anyone(422), ticked="taken:pigeon")],
    "notifications:ways_as_at_first": [post(anyone(302))],
    "notifications:quiet_add": [post(anyone(302), start="22:00", end="07:00", days="4"), post(anyone(422))],
    "notifications:quiet_change": [post(owner(302), "#window", start="21:00", end="07:00", days="4")],
    "notifications:quiet_remove": [post(owner(302), "#window")],
    "notifications:digest": [
        post(anyone(302), digest="weekly", digest_at="18:30", digest_weekday="4"),
        post(anyone(422), digest="hourly"),
    ],
    "notifications:pushes": [post(anyone(302), pushes_a_day="5"), post(anyone(422), pushes_a_day="51")],
    "notifications:pause": [post(anyone(422), until="2000-01-01")],
    "notifications:pause_end": [post(anyone(302))],
    "notifications:devices": [get(anyone())],
    "notifications:devices_live": [part(anyone())],
    "notifications:push_key": [get(anyone())],
    "notifications:keep_device": [post(anyone(422))],
    "notifications:renew_device": [post((LOGIN, 404, 404, 404, 404, 404))],  # nobody's browser tells them here yet
    "notifications:not_now": [post(anyone(303))],
    "notifications:name_device": [post(owner(302), "#device", name="The one at work")],
    "notifications:test_device": [post(owner(302), "#device")],
    "notifications:remove_device": [get(owner(200), "#device"), post(owner(302), "#device")],
    "notifications:moments": [get(anyone()), post(anyone(302), moments="on")],
    "notifications:moments_live": [part(anyone())],
    # Whoever has the letter acts, for whom it was written.
    "notifications:deed": [
        get(PUBLIC, "a link in a letter"),
        post(PUBLIC, "a link in a letter"),
        get(LOST, "no-such-token"),
    ],
    "notifications:reminder": [
        get(seers(200), "#reminded"),
        post(seers(302), "#reminded", at_time="23:59", lead="0"),
    ],
    "notifications:reminder_live": [part(seers(200), "#reminded")],
    "notifications:remove_reminder": [post(seers(303), "#reminded")],
}
