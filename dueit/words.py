"""How what happened reads: each event in people's words, and the names of what it is about."""

import goals.sentences
import goals.telling
import tasks.sentences
import tasks.telling
from accounts.events import ProfileChanged, UserJoined, UserRested, UserWelcomed, UserWoken
from dueit.core.events import Event
from dueit.core.events.telling import Names, Words
from goals import events as aimed
from tasks import events as happened

# How an audit entry reads.
WORDS: dict[type[Event], str | Words] = {
    UserJoined: "Came in",
    UserWelcomed: "Settled in",
    UserRested: "Account put to rest",
    UserWoken: "Account woken",
    ProfileChanged: "Profile changed",
    happened.TaskAdded: "Added",
    happened.TaskMoved: tasks.telling.moved,
    happened.TaskPlanned: tasks.telling.moved,
    happened.TaskPlaced: "Moved in the list",
    happened.TaskStartedAfresh: "Started afresh",
    happened.TaskBrokenDown: "Made smaller",
    happened.TaskRestored: "Taken back",
    happened.TaskRemoved: "Removed for good",
    happened.TaskLeftBehind: "Let go with an old chapter",
    happened.TaskBroughtBack: "Brought back with its chapter",
    happened.TaskHandedBack: "Free to take again",
    happened.CommentWritten: "Comment written",
    happened.CommentMended: "Comment mended",
    happened.CommentRemoved: "Comment removed",
    happened.CommentTakenBack: "Comment taken back",
    happened.CommentRestored: "Comment brought back",
    happened.TaskOffered: "Offered",
    happened.TaskTaken: "Taken",
    happened.TaskReturned: "Handed back",
    happened.OfferWithdrawn: "No longer offered",
    happened.TaskCarried: "Moved to another project",
    happened.TasksCarriedAway: tasks.telling.carried,
    happened.ManyMoved: tasks.telling.together,
    happened.ManyTakenBack: "Taken back",
    happened.ProjectOpened: "Project opened",
    happened.ProjectRenamed: "Named anew",
    happened.ProjectClockSet: "Lives by another clock",
    happened.ProjectArchived: "Archived",
    happened.ProjectBroughtBack: "Brought back from the archive",
    happened.ProjectRemoved: "Removed for good",
    happened.ProjectHandedOver: "Handed over",
    happened.HandOverTakenBack: "Hand-over taken back",
    happened.RoleGiven: tasks.telling.placed,
    happened.MemberLeft: tasks.telling.parted,
    happened.InvitationMade: tasks.telling.invited,
    happened.InvitationRevoked: "Invitation taken back",
    happened.InvitationMailed: tasks.telling.mailed,
    happened.MemberJoined: "Joined",
    happened.WelcomeAnswered: tasks.telling.answered,
    happened.WelcomeTakenBack: "Taken back",
    happened.ChapterRestored: "Chapter brought back",
    aimed.GoalSaid: "Put into words",
    aimed.GoalBegun: "Begun",
    aimed.GoalWithdrawn: "Taken back",
    aimed.GoalEnded: goals.telling.ended,
    aimed.GoalReopened: "Taken up again",
    aimed.GoalRemoved: "Removed",
    aimed.GoalBroughtBack: "Brought back",
    aimed.GoalNotYet: "Not true yet",
    aimed.GoalNotYetTakenBack: "Asked again",
    aimed.GoalRepeated: "Comes up by itself",
    aimed.RhythmPaused: "Rests for a while",
    aimed.RhythmResumed: "Comes up again",
    aimed.RhythmStopped: "Comes up no more",
    aimed.RhythmRestored: "Rhythm taken back",
    aimed.GoalReplanned: goals.telling.replanned,
    aimed.ReplanTakenBack: "Spread as before",
    aimed.TimeOffTaken: "Time off",
    aimed.TimeOffEnded: "Back again",
    aimed.TimeOffTakenBack: "Time off taken back",
    aimed.TimeOffWentOn: "Away again",
    aimed.StepsAsked: "Asked for steps",
    aimed.StepsProposed: "Steps proposed",
    aimed.DraftDropped: "Suggestions left",
    aimed.StepsKept: goals.telling.kept,
    aimed.StepsWithdrawn: "Steps taken back",
    aimed.GoalAimed: "Where and with whom chosen anew",
    aimed.GoalAimRestored: "Where and with whom taken back",
    aimed.PlatformAdded: "Platform added",
    aimed.PlatformChanged: "Platform changed",
    aimed.PlatformRemoved: "Platform removed",
    aimed.AccountAdded: "Account added",
    aimed.AccountChanged: "Account changed",
    aimed.AccountRemoved: "Account removed",
}
# How it reads in the story of a project, after who did it; without a sentence, the words above stand for one.
SENTENCES: dict[type[Event], str | Words] = tasks.sentences.SENTENCES | goals.sentences.SENTENCES

NAMES: dict[str, Names] = {
    "task": tasks.telling.titles,
    "project": tasks.telling.project_names,
    "goal": goals.telling.titles,
    "platform": goals.telling.platform_names,
    "account": goals.telling.account_names,
}
