"""Why a move is refused, in kind words."""

MESSAGES = {
    "already_settled": "This one is settled already.",
    "wrong_state": "That isn't possible from here. The list shows where this task is now.",
    "undo_too_late": "Done is done. Start a fresh task if you like.",
    "nothing_to_undo": "There is nothing to undo here.",
    "not_allowed": "That is for somebody else in this project to do.",
    "manual_task": "This task is done by a person, not by a script.",
    "undo_only_own": "Only the person who settled it can take it back.",
    "reason_required": "DueIT lets a task go by itself only for a reason that it can name.",
    "doors_ahead": "This one has moved on twice. It stays where it is until you choose a door for it.",
    "no_welcome": "You have chosen already, and here is where it led.",
    "chapter_closed": "What was let go back then stays so. Any of it can be started afresh.",
    "last_owner": "A project always has an owner. Make somebody else one first.",
    "archived": "This project is archived. It can be read, and nothing in it moves until an owner brings it back.",
    "personal_stays": "This place is yours alone, and it stays as it is.",
    "no_member": "This person isn't in the project any more.",
    "no_comment": "This is no longer here.",
    "mended_elsewhere": "You have mended this in another window since. Look at it once more before you keep it.",
    "only_looks": "This person only looks on here. A task is offered to somebody who can do it.",
    "taken": "Somebody else has taken this one.",
    "yours_already": "This one is with you already.",
    "theirs_already": "This one is with them already.",
    "offered_already": "This one is offered to them already.",
    "there_already": "This one is there already.",
    "offered_elsewhere": "This one is offered to somebody else just now.",
    "not_with_you": "This one isn't with you any more.",
    "nothing_offered": "There is no open offer here any more.",
    "nobody_free": "Nobody else is free for this one just now.",
    "invitation_revoked": "This invitation was taken back.",
    "invitation_rests": "This project is put away at the moment.",
    "invitation_expired": "This invitation has run out.",
    "invitation_used": "This invitation has been used.",
    "invitation_from_before": "This invitation doesn't lead back.",
    "invitation_for_another": "This invitation was written for another address.",
    "member_already": "Whoever has this address is in the project already.",
    "many_letters": "Those were a lot of letters for one day. A link works at once, and you can hand it on yourself.",
    "nothing_chosen": "Choose at least one first. Nothing has changed.",
    "too_many": "That is a lot at once. Up to 200 go together; nothing has changed.",
    "several_projects": "Only tasks of one project can be offered together. Nothing has changed.",
    "moved_on": "This has moved on since. The list shows where it is now.",
    "view_named_so": "You keep another search under that name. Give this one another.",
    "many_views": "You keep fifty searches, and that is all there is room for. Remove one first.",
    "out_of_reach": "Choose today or a day within a year.",
    "unknown_action": "DueIT doesn't know that move.",
}


class IllegalMove(Exception):
    """A move that can't be made; `code` is for programs, `str()` for people."""

    def __init__(self, code: str) -> None:
        super().__init__(MESSAGES[code])
        self.code = code


class MoveDenied(IllegalMove):
    """Not by this actor, whatever the state (403)."""


class Archived(MoveDenied):
    """Not by anybody, while the project is put away."""

    def __init__(self) -> None:
        super().__init__("archived")


class MoveConflict(IllegalMove):
    """Not from this state, or not any more (409)."""


class NotInvited(MoveConflict):
    """Not by this invitation, or not any more (410), or not for this person (403)."""


class DoorsAhead(MoveConflict):
    """Not by itself any more: the task was put off often enough, and its person is shown the doors."""

    def __init__(self) -> None:
        super().__init__("doors_ahead")
