"""What its person can take back for five minutes, and how."""

import goals.actions
import notifications.actions
import tasks.actions
from dueit.core.events import Event
from dueit.core.events.undo import Undoer
from goals import events as aimed
from notifications import events as told
from tasks import events as happened

UNDO: dict[type[Event], Undoer] = {
    happened.TaskAdded: tasks.actions.undo_created,
    happened.TaskMoved: tasks.actions.undo_move,
    happened.TaskPlanned: tasks.actions.undo_move,
    happened.TaskStartedAfresh: tasks.actions.undo_succession,
    happened.TaskBrokenDown: tasks.actions.undo_succession,
    happened.CommentWritten: tasks.actions.undo_comment_written,
    happened.CommentRemoved: tasks.actions.undo_comment_removed,
    happened.TaskOffered: tasks.actions.undo_offer,
    happened.TaskTaken: tasks.actions.undo_offer,
    happened.TaskReturned: tasks.actions.undo_offer,
    happened.OfferWithdrawn: tasks.actions.undo_offer,
    happened.TaskCarried: tasks.actions.undo_carried,
    happened.TaskKept: tasks.actions.undo_keep,
    happened.ManyMoved: tasks.actions.undo_many,
    happened.ManyAdded: tasks.actions.undo_many_added,
    happened.ProjectRenamed: tasks.actions.undo_renamed,
    happened.ProjectClockSet: tasks.actions.undo_clock_set,
    happened.RoleGiven: tasks.actions.undo_role_given,
    happened.ProjectHandedOver: tasks.actions.undo_handed_over,
    happened.MemberLeft: tasks.actions.undo_left,
    happened.ProjectArchived: tasks.actions.undo_archived,
    happened.ProjectBroughtBack: tasks.actions.undo_brought_back,
    happened.ViewKept: tasks.actions.undo_view_kept,
    happened.ViewRemoved: tasks.actions.undo_view_removed,
    happened.WelcomeAnswered: tasks.actions.undo_welcome,
    aimed.StepsKept: goals.actions.undo_kept,
    aimed.GoalBegun: goals.actions.undo_begun,
    aimed.GoalEnded: goals.actions.undo_ended,
    aimed.GoalRemoved: goals.actions.undo_goal_removed,
    aimed.GoalNotYet: goals.actions.undo_not_yet,
    aimed.GoalRepeated: goals.actions.undo_repeated,
    aimed.RhythmPaused: goals.actions.undo_rhythm,
    aimed.RhythmResumed: goals.actions.undo_rhythm,
    aimed.RhythmStopped: goals.actions.undo_rhythm,
    aimed.GoalReplanned: goals.actions.undo_replanned,
    aimed.TimeOffTaken: goals.actions.undo_time_off,
    aimed.TimeOffEnded: goals.actions.undo_come_back,
    aimed.GoalAimed: goals.actions.undo_aimed,
    aimed.PlatformAdded: goals.actions.undo_platform_added,
    aimed.AccountAdded: goals.actions.undo_account_added,
    told.NoticesRead: notifications.actions.undo_read,
    told.NoticePutOff: notifications.actions.undo_put_off,
    told.MailSwitched: notifications.actions.undo_choice,
    told.WaysChosen: notifications.actions.undo_choice,
    told.DigestChosen: notifications.actions.undo_choice,
    told.PushesChosen: notifications.actions.undo_choice,
    told.PauseChosen: notifications.actions.undo_choice,
    told.QuietHoursAdded: notifications.actions.undo_quiet_hours,
    told.QuietHoursChanged: notifications.actions.undo_quiet_hours,
    told.QuietHoursRemoved: notifications.actions.undo_quiet_hours,
    told.MomentsSwitched: notifications.actions.undo_moments,
    told.ReminderSet: notifications.actions.undo_reminder,
    told.ReminderRemoved: notifications.actions.undo_reminder,
}
