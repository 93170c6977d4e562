"""Every address, and who gets which answer there. A new address needs a row."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

# Whoever asks: nobody we know, somebody else, three people of one project, and an operator who is in none.
COLUMNS = ("anonymous", "stranger", "viewer", "member", "owner", "staff")
# Who has left the project and whom a letter asks into it: they get what a stranger gets.
STRANGERS_TOO = ("former member", "invited")
ACTORS = (*COLUMNS, *STRANGERS_TOO)
LOGIN = "login"

Answers = tuple[int | str, ...]

PUBLIC: Answers = (200, 200, 200, 200, 200, 200)
GUESTS: Answers = (200, 302, 302, 302, 302, 302)
OPERATORS: Answers = (LOGIN, 403, 403, 403, 403, 302)
LOST: Answers = (404, 404, 404, 404, 404, 404)
SEEN: Answers = (LOGIN, 404, 200, 200, 200, 404)


def anyone(code: int = 200) -> Answers:
    """Whoever is signed in, for themselves."""
    return (LOGIN, code, code, code, code, code)


def members(code: int = 303) -> Answers:
    """Members act; viewers only look."""
    return (LOGIN, 404, 403, code, code, 404)


def owners(code: int = 302) -> Answers:
    """Owners act; members and viewers only look."""
    return (LOGIN, 404, 403, 403, code, 404)


def seers(code: int = 303) -> Answers:
    return (LOGIN, 404, code, code, code, 404)


def owner(code: int = 303) -> Answers:
    """Only the person whose it is."""
    return (LOGIN, 404, 404, 404, code, 404)


@dataclass(frozen=True)
class Row:
    """One way to ask at an address; `args` and the values of `body` may name things of the test's world."""

    method: str
    answers: Answers
    args: tuple[str, ...] = ()
    body: Mapping[str, str] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    invited: int | None = None

    def answer_to(self, actor: str) -> int | str:
        """Return what somebody gets, one of ACTORS."""
        if actor == "invited" and self.invited is not None:
            return self.invited
        return self.answers[COLUMNS.index("stranger" if actor in STRANGERS_TOO else actor)]


def get(answers: Answers, *args: str) -> Row:
    return Row("get", answers, args)


def part(answers: Answers, *args: str) -> Row:
    """A fragment, as htmx fetches it."""
    return Row("get", answers, args, headers={"HX-Request": "true"})


def post(answers: Answers, *args: str, **body: str) -> Row:
    return Row("post", answers, args, body)


def invited(code: int, row: Row) -> Row:
    """The same way to ask, where a letter lets in whom it asks."""
    return replace(row, invited=code)


ROWS: dict[str, list[Row]] = {
    "health_live": [get(PUBLIC)],
    "health_ready": [get((503,) * 6)],  # no worker runs here
    "admin_login": [get(OPERATORS), post((LOGIN, 403, 403, 403, 403, 200))],
    "web:service_worker": [get(PUBLIC)],
    "web:manifest": [get(PUBLIC)],
    "web:offline": [get(PUBLIC)],
    "web:palette": [part(anyone())],
    # tasks
    "tasks:today": [get(anyone())],
    "tasks:today_live": [part(anyone())],
    "tasks:some_day": [get(anyone())],
    "tasks:some_day_rows": [part(anyone())],
    "tasks:let_go": [get(anyone())],
    "tasks:let_go_rows": [part(anyone())],
    "tasks:recent": [get(anyone())],
    "tasks:resting": [get(anyone())],
    "tasks:resting_rows": [part(anyone())],
    "tasks:keep_task": [post(members(), "#task")],
    "tasks:find": [get(anyone())],
    "tasks:keep_view": [post(anyone(303), name="Zines", query="q=zine")],
    "tasks:remove_view": [post(owner(), "#view")],
    "tasks:find_live": [part(anyone())],
    "tasks:add": [
        get(anyone()),
        post(anyone(303), line="Call Noor"),
        post(members(), line="Call Noor", project="#project"),
    ],
    "tasks:many": [
        Row("get", SEEN, body={"task": "#task"}),
        post(SEEN, task="#task"),
    ],
    "tasks:act_many": [
        *(post(members(), deed, task="#task") for deed in ("complete", "skip", "today", "some_day")),
        *(post(members(), deed, task="#task", day="2035-01-01") for deed in ("day", "afresh")),
        post(members(), "offer", task="#task", to="free"),
        post(members(), "offer", task="#task", to="#membership"),
        post(members(), "carry", task="#task", project="#project"),
    ],
    "tasks:lines": [get(anyone()), post(anyone(200), text="Call Noor")],
    "tasks:keep_lines": [
        post(anyone(302), line="Call Noor", keep="0"),
        post(members(302), line="Call Noor", keep="0", project="#project"),
    ],
    "tasks:places": [part(anyone())],
    "tasks:preview": [part(anyone())],
    "tasks:task": [get(SEEN, "#task")],
    "tasks:task_live": [part(SEEN, "#task")],
    "tasks:menu": [part(SEEN, "#task")],
    "tasks:doors": [get(SEEN, "#task")],
    "tasks:write_comment": [post(members(), "#task", text="Ask Noor")],
    "tasks:talk_live": [part(SEEN, "#task")],
    "tasks:task_activity": [get(SEEN, "#task")],
    "tasks:task_activity_live": [part(SEEN, "#task")],
    "tasks:project_activity": [get(SEEN, "#project")],
    "tasks:project_activity_live": [part(SEEN, "#project")],
    "tasks:mend_comment": [
        get((LOGIN, 404, 403, 403, 200, 404), "#comment"),
        post((LOGIN, 404, 403, 403, 303, 404), "#comment", text="Ask Ana", seen="1"),
    ],
    "tasks:remove_comment": [post((LOGIN, 404, 403, 403, 303, 404), "#comment")],
    "tasks:afresh": [get(SEEN, "#task"), post(members(302), "#task", title="Call Noor")],
    "tasks:place": [post(members(), "#task", after="#other"), post(members(), "#task", before="#other")],
    "tasks:drop": [
        post(members(), "#task", "in_progress"),
        post(members(), "#task", "todo", after="#other"),
        post(seers(), "#settled", "todo"),  # as for reopen
    ],
    "tasks:reopen": [post(seers(), "#settled")],  # one's own last change, so that of a viewer is none
    "tasks:day": [get(SEEN, "#task"), post(seers(422), "#task")],
    "tasks:outcome": [get(SEEN, "#task"), post((LOGIN, 404, 403, 403, 302, 404), "#task", note="It rained")],
    "tasks:offer": [
        get(SEEN, "#task"),
        post(members(302), "#task", to="#membership"),
        post(members(302), "#task", to="free"),
    ],
    "tasks:take": [post(members(), "#task")],
    "tasks:hand_back": [get(SEEN, "#task"), post(members(), "#task", word="No time this week")],
    "tasks:withdraw_offer": [post(members(), "#task")],
    "tasks:remove": [get(SEEN, "#rested"), post(members(302), "#rested")],
    "tasks:move": [post(members(), "#task", move) for move in ("start", "complete", "skip")],
    "tasks:plan": [post(members(), "#task", move) for move in ("today", "not_today", "some_day", "rest")],
    "tasks:undo": [post(owner(), "#entry")],
    "tasks:welcome": [post(anyone(303), choice) for choice in ("pick_up", "ease_in", "new_chapter")],
    "tasks:restore_chapter": [post(owner(), "#chapter")],
    "tasks:projects": [get(anyone()), post(anyone(302), name="Spring zine fair")],
    "tasks:projects_live": [part(anyone())],
    "tasks:project": [get(SEEN, "#project")],
    "tasks:project_live": [part(SEEN, "#project")],
    "tasks:board": [get(SEEN, "#project")],
    "tasks:board_live": [part(SEEN, "#project")],
    "tasks:rename_project": [post(owners(), "#project", name="Autumn fair")],
    "tasks:set_clock": [post(owners(), "#project", time_zone="Europe/Lisbon")],
    "tasks:archive_project": [post(owners(303), "#project")],
    "tasks:bring_project_back": [post(owners(303), "#project")],
    "tasks:export_project": [get(SEEN, "#project")],
    "tasks:remove_project": [get(owners(200), "#project"), post(owners(422), "#project", name="Another")],
    "tasks:leave_project": [post(seers(302), "#project")],
    "tasks:give_role": [post(owners(), "#membership", role="viewer")],
    "tasks:hand_over": [post(owners(), "#membership")],
    "tasks:remove_member": [post(owners(), "#membership")],
    "tasks:invite": [get(owners(200), "#project"), post(owners(200), "#project", role="member", days="7", uses="1")],
    "tasks:revoke_invitation": [post(owners(), "#invitation")],
    # A link is for whoever has it; those who are inside already are led there.
    "tasks:join": [
        get((200, 200, 302, 302, 302, 200), "a link"),
        post((LOGIN, 302, 302, 302, 302, 302), "a link"),
        invited(200, get((200, 403, 302, 302, 302, 403), "the link in a letter")),
        invited(302, post((LOGIN, 403, 302, 302, 302, 403), "the link in a letter")),
        get((410, 410, 302, 302, 302, 410), "a link that was taken back"),
        post((LOGIN, 410, 302, 302, 302, 410), "a link that was taken back"),
        get(LOST, "no-such-token"),
        post(LOST, "no-such-token"),
    ],
    "tasks:invitation": [
        invited(200, get((LOGIN, *LOST[1:]), "#letter into it")),
        invited(302, post((LOGIN, *LOST[1:]), "#letter into it")),
    ],
    # goals
    "goals:first_thought": [get(anyone()), post(anyone(302), thought="Call Noor", becomes="task")],
    "goals:list": [get(anyone())],
    "goals:list_live": [part(anyone())],
    "goals:corner": [part(anyone())],
    "goals:new": [
        get(anyone()),
        post(anyone(302), title="Hold a zine fair", level="3"),
        post(members(302), title="Hold a zine fair", level="3", project="#project"),
    ],
    "goals:time_off": [get(anyone()), post(anyone(302), first_on="2035-01-01", take="yes")],
    "goals:come_back": [post(anyone(302))],
    "goals:look_at_new": [
        post(anyone(), **{"rhythm-words": "every day"}),
        post(members(200), **{"rhythm-words": "every day", "project": "#project"}),
    ],
    "goals:goal": [get(SEEN, "#goal")],
    "goals:goal_live": [part(SEEN, "#goal")],
    "goals:times": [get(SEEN, "#goal that repeats")],
    "goals:times_rows": [part(SEEN, "#goal that repeats")],
    "goals:ask": [post(members(302), "#goal", level="3")],
    "goals:end": [post(members(302), "#goal", state) for state in ("reached", "let_go")],
    "goals:not_yet": [post(members(), "#goal")],
    "goals:revive": [post(members(), "#goal at rest")],
    "goals:remove_goal": [get(members(200), "#goal"), post(members(302), "#goal")],
    "goals:replan": [get(members(200), "#goal that repeats"), post(members(409), "#goal that repeats", seen="older")],
    "goals:undo_receipt": [post(members(), "#receipt")],
    "goals:smaller": [get(SEEN, "#task"), post(members(302), "#task", level="4")],
    "goals:draft": [get(owner(200), "#draft")],
    "goals:draft_live": [part(owner(200), "#draft")],
    "goals:ask_again": [post(owner(302), "#draft")],
    "goals:use_pattern": [post(owner(302), "#draft")],
    "goals:keep": [post(owner(302), "#draft", keep="s1")],
    "goals:leave": [post(owner(302), "#draft")],
    "goals:ask_about_step": [post(owner(302), "#draft", wish, key="s1") for wish in ("smaller", "another")],
    "goals:aim": [post(members(302), "#goal")],
    "goals:rhythm": [get(members(200), "#goal"), post(members(302), "#goal", words="every day")],
    "goals:look_at_rhythm": [post(members(200), "#goal", words="every day")],
    "goals:sweep": [post(members(), "#goal")],
    "goals:act_on_rhythm": [post(members(), "#goal", deed) for deed in ("pause", "resume", "stop")],
    "goals:platforms": [get(anyone())],
    "goals:platforms_live": [part(anyone())],
    "goals:new_platform": [get(anyone()), post(anyone(302), name="Shop", colour="moss", icon="tag")],
    "goals:change_platform": [
        get(members(200), "#platform"),
        post(members(302), "#platform", name="Shop", colour="moss", icon="tag"),
    ],
    "goals:remove_platform": [get(members(200), "#platform"), post(members(302), "#platform")],
    "goals:new_account": [get(members(200), "#platform"), post(members(302), "#platform", username="zines")],
    "goals:change_account": [get(members(200), "#account"), post(members(302), "#account", username="zines")],
    "goals:remove_account": [get(members(200), "#account"), post(members(302), "#account")],
    # notifications
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
    # accounts
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
