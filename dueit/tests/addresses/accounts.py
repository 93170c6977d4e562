"""Addresses of people and their accounts."""

from dueit.tests.addresses.row import GUESTS, LOST, PUBLIC, Row, anyone, get, post

ROWS: dict[str, list[Row]] = {
    "accounts:profile": [get(anyone()), post(anyone(422))],
    "accounts:zone": [post(anyone(303), time_zone="Europe/Lisbon")],
    "accounts:first_day": [get(anyone()), post(anyone(422))],
    "accounts:skip_first_day": [post(anyone(302))],
    "accounts:address": [get(anyone()), post(anyone(302))],
    "account_login": [get(GUESTS), post(GUESTS)],
    "account_signup": [get(GUESTS), post(GUESTS)],
    "account_logout": [get((302, 200, 200, 200, 200, 200)), post((302,) * 6)],
    "account_reset_password": [get(PUBLIC), post(PUBLIC)],
    "account_reset_password_done": [get(PUBLIC)],
    "account_reset_password_from_key": [get(PUBLIC, "x", "set-password"), post(PUBLIC, "x", "set-password")],
    "account_reset_password_from_key_done": [get(PUBLIC)],
    "account_confirm_email": [get(PUBLIC, "no-such-key"), post(LOST, "no-such-key")],
    "account_email_verification_sent": [get(PUBLIC)],
    "account_inactive": [get(PUBLIC)],
    "account_change_password": [get(anyone()), post(anyone())],
    "account_set_password": [get(anyone(302)), post(anyone(302))],
    "account_reauthenticate": [get(anyone()), post(anyone())],
    "account_email": [get(anyone()), post(anyone(302))],
    "account_confirm_login_code": [get((302,) * 6), post((302,) * 6)],  # there is no login by code
}
