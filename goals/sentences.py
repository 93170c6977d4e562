"""What happened to goals, as sentences: see tasks.sentences."""

from dueit.core.events import Event
from dueit.core.events.models import AuditEntry
from dueit.core.events.telling import Words
from goals import events as aimed
from goals.domain.standing import GoalState

ENDED = {GoalState.REACHED: "reached {what}", GoalState.LET_GO: "let {what} go"}


def ended(entry: AuditEntry) -> str:
    return ENDED[GoalState(entry.details["state"])]


SENTENCES: dict[type[Event], str | Words] = {
    aimed.GoalSaid: "put {what} into words",
    aimed.GoalBegun: "began with {what}",
    aimed.GoalWithdrawn: "took {what} back",
    aimed.GoalEnded: ended,
    aimed.GoalReopened: "took {what} up again",
    aimed.GoalRemoved: "removed {what}",
    aimed.GoalBroughtBack: "brought {what} back",
    aimed.GoalNotYet: "said that {what} is not true yet",
    aimed.GoalRepeated: "gave {what} a rhythm",
    aimed.RhythmPaused: "let {what} rest for a while",
    aimed.RhythmResumed: "had {what} come up again",
    aimed.RhythmStopped: "ended the rhythm of {what}",
    aimed.GoalReplanned: "spread {what} again",
    aimed.StepsKept: "kept steps of {what}",
    aimed.StepsWithdrawn: "took steps of {what} back",
    aimed.GoalAimed: "chose anew where and with whom {what} goes on",
    aimed.PlatformAdded: "added the platform {what}",
    aimed.PlatformChanged: "changed the platform {what}",
    aimed.PlatformRemoved: "removed a platform",
    aimed.AccountAdded: "added the account {what}",
    aimed.AccountChanged: "changed the account {what}",
    aimed.AccountRemoved: "removed an account",
}
