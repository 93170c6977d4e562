"""What counts as a guard, what is left when it is gone, and which tests notice that soonest."""

from typing import NamedTuple

OWNER = '__import__("tasks.domain.roles", fromlist=["Role"]).Role.OWNER'
ACCESS = "dueit/tests/test_access.py"
ANSWERS = "dueit/tests/test_every_answer.py"
NO_LONGER = "dueit/tests/test_no_longer.py"
OPERATORS = "dueit/tests/test_operators.py"
FINDING = [f"dueit/tests/test_{of}.py" for of in ("finding", "filters", "kept_searches")]
SOCKETS = ["dueit/tests/test_locked_out.py", "dueit/tests/test_live_socket.py"]
LISTENERS = f"{SOCKETS[1]}::TestWhoMayListen"


class Rule(NamedTuple):
    """A guard in files whose path matches, what is left when it is gone, and the tests that see it soonest."""

    where: str
    guard: str
    left: str
    seen_by: str = ""


RULES = [
    Rule(r"/(actions|views|planning|jobs)", r"^( +)check_may\(.*\)$", r"\1pass"),
    Rule(r"/actions", r"actor_on\(task, by\)", OWNER),
    Rule(r"tasks/actions/(access|comments)|tasks/domain/lifecycle", r'raise MoveDenied\("\w+"\)', "pass"),
    Rule(r"tasks/actions/access", r"raise Archived$", "pass"),
    Rule(r"tasks/actions", r"^( +)free_again\(.*\)$", r"\1pass"),
    Rule(r"goals/", r"\.in_use\(\)", ""),
    Rule(r"tasks/actions/(members|projects|invitations)", r'raise (MoveConflict|NotInvited)\("?\w+"?\)', "pass"),
    Rule(r"tasks/actions/invitations", r'return "invitation_\w+"$', 'return ""'),
    Rule(r"tasks/models/invitation", r"self\.filter\(vouched, ", "self.filter("),
    Rule(r"tasks/views/joining", r"^@rate_limit\(.*\)$", ""),
    Rule(r"core/logs", r'SECRET\.sub\("…", (str\(argument\)|request\.path)\)', r"\1"),
    Rule(r"tasks/actions/members", r"^( +)_keep_an_owner\(.*\)$", r"\1pass"),
    Rule(r"", r"\.visible_to\([\w.]+\)", ".all()"),
    Rule(r"/models/|registries", r"\.filter\(((?:task__)?project__memberships|memberships)__user=\w+\)", ".all()"),
    Rule(r"tasks/actions/offers", r"^( +)(check_deed|_check_can_take)\(.*\)$", r"\1pass"),
    Rule(r"tasks/actions/offers", r'raise MoveConflict\("\w+"\)', "pass"),
    Rule(r"tasks/actions/many", r"^( +)(held\.check_may|check_carry|check_deed)\(.*\)$", r"\1pass"),
    Rule(r"tasks/actions/many", r"actor=held\.actor\(task\)", f"actor={OWNER}"),
    Rule(r"tasks/actions/many", r'raise MoveDenied\("not_allowed"\)|raise Archived$', "pass"),
    Rule(r"tasks/actions/many", r"if Permission\.\w+ in permissions_of\(by, pk\)", ""),
    Rule(r"tasks/models/thread", r"^ +AND project_id IN \(SELECT project_id FROM .*\) ", "    "),
    Rule(r"tasks/actions/comments", r"role = check_may\(.*\)", f"role = {OWNER}"),
    Rule(r"tasks/models/comment", r", author=author", ""),
    Rule(r"tasks/models/comment", r", task=task", ""),
    Rule(r"goals/models/draft", r"in_sight, user=user", "user=user"),
    Rule(r"goals/models/draft", r"in_sight, user=user", "in_sight"),
    Rule(r"", r", actor=request\.user", ""),
    Rule(r"core/events/undo", r"actor=by, ", ""),
    Rule(r"core/events/undo", r"entry\.actor_id != by\.pk or ", ""),
    Rule(r"goals/actions", r"\.filter\(user=(by|draft\.user_id)\)", ".all()"),
    Rule(r"/views|health", r"^@login_not_required$", ""),
    Rule(r"/views|health", r"^@require_\w+(\(.*\))?$", "", f"{ANSWERS}::TestMethods"),
    Rule(r"/views", r"^@permitted\(\)$", "", f"{ACCESS}::TestEveryAddress"),
    Rule(r"/views", r"raise PermissionDenied\(.*", "raise"),
    Rule(r"accounts/", r"^( +)raise (BadRequest|NotInProfile)\(.*\)$", r"\1pass"),
    Rule(r"accounts/(models|views)", r"kick_stale_sessions\(self\)", "pass"),
    Rule(r"core/live/ending|core/live/apps", r"^( +)(bus\.send|user_logged_out\.connect)\(.*\)$", r"\1pass"),
    Rule(r"dueit/consumers", r"not is_same_origin\(self\.scope\)", "False", LISTENERS),
    Rule(r"dueit/consumers", r"await self\._check\(\)", "pass"),
    Rule(r"dueit/consumers", r"await self\.close\(SESSION_ENDED\)", "pass"),
    Rule(r"dueit/consumers", r'event\["topic"\]\.startswith\("session-"\)', "False"),
    Rule(r"core/live/admission", r"not user\.is_authenticated or user\.pk is None", "user.pk is None and False"),
    Rule(r"core/live/admission", r"not validate_host\(.*\)", "False"),
    Rule(r"core/live/admission", r"if len\(values\) == 1", "if values"),
    Rule(r"core/web/fragments", r"wanted if is_ours else resolve_url\(page\)", "wanted or resolve_url(page)"),
    Rule(r"dueit/settings", r'^    "[\w.]+\.(Security|CsrfView|LoginRequired|XFrameOptions)Middleware",$', ""),
    Rule(r"dueit/settings", r'^    "dueit\.core\.web\.middleware\.security_headers",$', ""),
    Rule(r"dueit/settings", r'^    "[\w-]+": "\'(none|self)\'.*",$', ""),
    Rule(r"dueit/urls", r"secure_admin_login\(admin\.site\.login\)", "admin.site.login"),
    Rule(r"core/operators", r"return False", "return True"),
    Rule(r"admin", r', permissions=\["\w+"\]', ""),
    Rule(r"accounts/admin", r"return False", "return True"),
    Rule(r"accounts/admin", r"people\.exclude\(pk=request\.user\.pk\)", "people"),
    Rule(r"accounts/admin", r'\("email", "is_active", \*THEIRS\)', "()"),
]

# Where a missing guard is noticed soonest, by path; what nobody noticed there is looked for at every address.
FIRST = {
    "tasks/admin": [f"{OPERATORS}::TestActions"],
    "tasks/views/lists": ["tasks/tests/views", ACCESS],
    "tasks/views/finding": [*FINDING, "tasks/tests/views"],
    "tasks/views": [f"{ACCESS}::TestEveryId", "tasks/tests/views"],
    "tasks/actions/undoing": ["tasks/tests/actions/test_holders.py", NO_LONGER],
    "tasks/actions/resting": ["tasks/tests/actions/test_resting.py"],
    "tasks/by_mail": ["dueit/tests/test_by_mail.py"],
    "notifications/admin": [f"{OPERATORS}::TestActions"],
    "notifications/": ["notifications/tests", "dueit/tests/test_by_mail.py"],
    "dueit/messages": ["dueit/tests/messages"],
    "tasks/finding": FINDING,
    "tasks/palette": ["tasks/tests/test_palette.py", *FINDING],
    "goals/finding": FINDING,
    "tasks/": ["tasks/tests/actions", "tasks/tests/domain/test_lifecycle.py", "tasks/tests/views"],
    "goals/admin": [f"{OPERATORS}::TestActions"],
    "goals/actions": ["goals/tests/actions"],
    "goals/": ["goals/tests/views", "goals/tests/actions"],
    "accounts/admin": [OPERATORS],
    "accounts/models": [SOCKETS[0], "accounts/tests/test_actions.py"],
    "accounts/": ["accounts/tests"],
    "dueit/settings": [f"{ANSWERS}::TestHeaders", f"{ANSWERS}::TestTokens"],
    "dueit/urls": [f"{OPERATORS}::TestDoor"],
    "dueit/consumers": SOCKETS,
    "dueit/core/live/admission": [f"{NO_LONGER}::TestAStranger", *SOCKETS],
    "dueit/core/live": SOCKETS,
    "dueit/core/logs": ["dueit/core/tests/test_logs.py"],
    "dueit/core/operators": [f"{OPERATORS}::TestEachList"],
    "dueit/core/work/admin": [f"{OPERATORS}::TestActions"],
    "dueit/core/events": ["tasks/tests/views/test_undo.py", "tasks/tests/actions", "dueit/core/events/tests"],
    "dueit/core/web/fragments": ["dueit/core/web/tests"],
    "dueit/registries": [NO_LONGER],
}
