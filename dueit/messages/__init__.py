"""Who is told what: events become messages here, in words. Read this to know what people hear of.

Each is a reaction, in the transaction of what happened. Nobody is told of what they did themselves.
"""

from collections.abc import Callable, Sequence
from typing import Any

from accounts import events as signed
from dueit.core.events import Event
from dueit.messages import account, carried, goals, invitations, offers, people, replanning, resting, settled, talk
from goals import events as aimed
from tasks import events as happened

MESSAGES: dict[type[Event], Callable[[Any], object]] = {
    happened.TaskOffered: offers.tell_offered,
    happened.TaskTaken: offers.tell_taken,
    happened.TaskReturned: offers.tell_handed_back,
    happened.OfferWithdrawn: offers.follow_withdrawn,
    happened.TaskMoved: settled.follow_moved,
    happened.TaskStartedAfresh: settled.follow_afresh,
    happened.TaskBrokenDown: settled.follow_broken_down,
    happened.TaskRestored: offers.follow_restored,
    happened.TaskRemoved: talk.follow_removed,
    happened.CommentWritten: talk.tell_written,
    happened.CommentMended: talk.tell_mended,
    happened.CommentRemoved: talk.follow_gone,
    happened.CommentTakenBack: talk.follow_gone,
    happened.CommentRestored: talk.follow_back,
    happened.RoleGiven: people.follow_role,
    happened.ProjectHandedOver: people.tell_handed_over,
    happened.HandOverTakenBack: people.tell_hand_over_taken_back,
    happened.MemberLeft: people.tell_left,
    happened.MemberBroughtBack: people.follow_brought_back,
    happened.MemberJoined: people.tell_joined,
    happened.ProjectRemoved: people.tell_removed,
    happened.InvitationMade: invitations.tell_made,
    happened.InvitationRevoked: invitations.follow_revoked,
    aimed.GoalReplanned: replanning.tell_replanned,
    aimed.ReplanTakenBack: replanning.follow_taken_back,
    aimed.GoalEnded: goals.tell_ended,
    aimed.GoalReopened: goals.follow_reopened,
    aimed.GoalRemoved: goals.follow_removed,
    aimed.GoalBroughtBack: goals.follow_brought_back,
    aimed.StepsProposed: goals.tell_proposed,
    aimed.StepsAsked: goals.follow_draft,
    aimed.StepsKept: goals.follow_draft,
    aimed.DraftDropped: goals.follow_draft,
    signed.SignedInElsewhere: account.tell_signed_in,
    signed.PasswordChanged: account.tell_password,
    signed.AddressChanged: account.tell_address,
}

MESSAGES_TOGETHER: dict[type[Event], Callable[[Sequence[Any]], object]] = {
    happened.TaskOffered: offers.tell_all_offered,
    happened.TaskMoved: settled.follow_all_moved,
    happened.TaskStartedAfresh: settled.follow_all_afresh,
    happened.TaskRestored: offers.follow_all_restored,
    happened.TaskCarried: carried.follow_carried,
    happened.TasksRested: resting.tell_rested,
    aimed.GoalReplanned: replanning.tell_all_replanned,
}

# kind of notice -> why some need not be sent any more, as dotted paths of functions from them to words by their ids
HOLDS: dict[str, str] = {
    "reminder": "dueit.messages.reminders.why_not",
    "offered": "dueit.messages.holding.why_not_offered",
    "mentioned": "dueit.messages.holding.why_not_in_sight",
    "handed_back": "dueit.messages.holding.why_not_of_task",
}
