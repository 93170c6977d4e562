"""Who hears which event, how a live row is drawn, what can be undone. Read this to know what follows from what.

A reaction runs inside the action's transaction: it may only write rows and enqueue jobs. What apps give to each other's
pages is in dueit.registries.
"""

from collections.abc import Callable, Sequence
from typing import Any

import accounts.live
import goals.actions
import goals.jobs
import goals.live
import goals.tags
import goals.telling
import notifications.actions
import tasks.actions
import tasks.jobs
import tasks.live
import tasks.telling
from accounts.events import AddressChanged, PasswordChanged, ProfileChanged, UserJoined
from accounts.models import User
from dueit.core.events import Event
from dueit.messages import MESSAGES, MESSAGES_TOGETHER
from dueit.messages.achievements import WATCHED, WATCHED_TOGETHER
from dueit.messages.reminders import FOLLOW, FOLLOW_TOGETHER
from goals import events as aimed
from notifications import events as told
from tasks import events as happened


def prepare_a_place(event: UserJoined) -> None:
    """Somebody new needs a project of their own."""
    tasks.actions.open_personal_project(User.objects.get(pk=event.user_id))


REACTIONS: dict[type[Event], list[Callable[[Any], object]]] = {
    UserJoined: [prepare_a_place, tasks.actions.watch_for_rest],
    PasswordChanged: [notifications.actions.forget_devices],
    AddressChanged: [tasks.actions.follow_address],
    ProfileChanged: [
        accounts.live.tell_own_pages,
        goals.actions.follow_clock,
        tasks.actions.follow_name,
        notifications.actions.follow_clock,
    ],
    happened.TaskAdded: [tasks.live.redraw_row],
    happened.TaskMoved: [goals.actions.note_outcome, tasks.live.redraw_row],
    happened.TaskPlanned: [tasks.live.redraw_row],
    happened.TaskPlaced: [tasks.live.redraw_row],
    happened.TaskKept: [tasks.live.redraw_row],
    happened.TaskStartedAfresh: [goals.actions.follow_task, goals.actions.follow_occurrence, tasks.live.redraw_row],
    happened.TaskBrokenDown: [goals.actions.follow_task, goals.actions.follow_occurrence, tasks.live.redraw_row],
    happened.TaskRestored: [goals.actions.note_restored, tasks.live.redraw_row],
    happened.TaskRemoved: [tasks.live.redraw_row],
    happened.CommentWritten: [tasks.live.redraw_row, tasks.live.redraw_talk],
    happened.CommentMended: [tasks.live.redraw_talk],
    happened.CommentRemoved: [tasks.live.redraw_row, tasks.live.redraw_talk],
    happened.CommentTakenBack: [tasks.live.redraw_row, tasks.live.redraw_talk],
    happened.CommentRestored: [tasks.live.redraw_row, tasks.live.redraw_talk],
    happened.TaskOffered: [tasks.live.redraw_row],
    happened.TaskTaken: [tasks.live.redraw_row],
    happened.TaskReturned: [tasks.live.redraw_row],
    happened.OfferWithdrawn: [tasks.live.redraw_row],
    happened.ProjectOpened: [tasks.live.open_ears],
    happened.ProjectRenamed: [tasks.live.redraw_project],
    happened.ProjectClockSet: [goals.actions.follow_project_clock, goals.live.redraw_goals_here],
    happened.ProjectArchived: [tasks.live.redraw_project, goals.live.redraw_goals_here],
    happened.ProjectBroughtBack: [
        goals.actions.wake_here,
        tasks.live.redraw_project,
        goals.live.redraw_goals_here,
    ],
    happened.ProjectRemoved: [tasks.live.redraw_project, tasks.live.close_all_pages],
    happened.ProjectHandedOver: [tasks.live.redraw_project],
    happened.HandOverTakenBack: [tasks.live.redraw_project],
    happened.RoleGiven: [tasks.live.redraw_project],
    happened.MemberLeft: [tasks.live.close_pages, tasks.live.redraw_project],
    happened.MemberBroughtBack: [tasks.live.open_ears_again, tasks.live.redraw_project],
    happened.InvitationMade: [tasks.jobs.mail_soon, tasks.live.redraw_project],
    happened.InvitationRevoked: [tasks.live.redraw_project],
    happened.InvitationMailed: [tasks.live.redraw_project],
    happened.MemberJoined: [tasks.live.open_ears, tasks.live.redraw_project],
    happened.ManyTakenBack: [goals.actions.note_many_restored],
    happened.TasksCarriedAway: [tasks.live.redraw_all_lists],
    happened.WelcomeAnswered: [tasks.live.redraw_all_lists],
    happened.WelcomeTakenBack: [tasks.live.redraw_all_lists],
    happened.ChapterRestored: [tasks.live.redraw_all_lists],
    aimed.GoalSaid: [goals.live.redraw_goals],
    aimed.GoalBegun: [goals.live.redraw_goals],
    aimed.GoalWithdrawn: [goals.live.redraw_goals],
    aimed.GoalEnded: [goals.live.redraw_goals],
    aimed.GoalReopened: [goals.live.redraw_goals],
    aimed.GoalRemoved: [goals.live.redraw_goals],
    aimed.GoalBroughtBack: [goals.live.redraw_goals],
    aimed.GoalNotYet: [goals.live.redraw_goals],
    aimed.GoalNotYetTakenBack: [goals.live.redraw_goals],
    aimed.GoalRepeated: [goals.live.redraw_goals],
    aimed.RhythmPaused: [goals.live.redraw_goals],
    aimed.RhythmResumed: [goals.live.redraw_goals],
    aimed.RhythmStopped: [goals.live.redraw_goals],
    aimed.RhythmRestored: [goals.live.redraw_goals],
    aimed.GoalReplanned: [goals.live.redraw_goals],
    aimed.ReplanTakenBack: [goals.live.redraw_goals],
    aimed.TimeOffTaken: [goals.live.redraw_own],
    aimed.TimeOffEnded: [goals.live.redraw_own],
    aimed.TimeOffTakenBack: [goals.live.redraw_own],
    aimed.TimeOffWentOn: [goals.live.redraw_own],
    aimed.StepsKept: [goals.live.redraw_goals],
    aimed.StepsWithdrawn: [goals.live.redraw_goals],
    aimed.StepsAsked: [goals.live.redraw_draft, goals.jobs.break_down_soon],
    aimed.StepsProposed: [goals.live.redraw_draft],
    aimed.DraftDropped: [goals.live.redraw_draft],
    aimed.GoalAimed: [goals.actions.follow_aim, goals.live.redraw_goals],
    aimed.GoalAimRestored: [goals.actions.follow_aim, goals.live.redraw_goals],
    aimed.PlatformAdded: [goals.live.redraw_platforms],
    aimed.PlatformChanged: [goals.live.redraw_platforms],
    aimed.PlatformRemoved: [goals.actions.follow_removed, goals.live.redraw_platforms],
    aimed.AccountAdded: [goals.live.redraw_platforms],
    aimed.AccountChanged: [goals.live.redraw_platforms],
    aimed.AccountRemoved: [goals.actions.follow_removed, goals.live.redraw_platforms],
    told.PauseChosen: [notifications.actions.follow_choice],
    told.QuietHoursAdded: [notifications.actions.follow_choice],
    told.QuietHoursChanged: [notifications.actions.follow_choice],
    told.QuietHoursRemoved: [notifications.actions.follow_choice],
    told.InboxTakenBack: [notifications.actions.follow_choice],
}

# Who hears what the house did by itself, or somebody did, to many tasks at once.
REACTIONS_TOGETHER: dict[type[Event], list[Callable[[Sequence[Any]], object]]] = {
    happened.TaskAdded: [tasks.live.redraw_lists],
    happened.TaskMoved: [goals.actions.note_outcomes, tasks.live.redraw_lists],
    happened.TaskPlanned: [tasks.live.redraw_lists],
    happened.TaskStartedAfresh: [goals.actions.follow_tasks, tasks.live.redraw_lists],
    happened.TaskOffered: [tasks.live.redraw_lists],
    happened.TaskCarried: [tasks.live.redraw_lists],
    happened.TaskRestored: [tasks.live.redraw_lists],
    happened.TaskRemoved: [tasks.live.redraw_lists],
    happened.TaskLeftBehind: [goals.actions.note_left_behind],
    happened.TaskBroughtBack: [goals.actions.note_brought_back],
    happened.TaskHandedBack: [tasks.live.redraw_lists],
    aimed.GoalReplanned: [goals.live.redraw_many],
}

# Reminders follow, people come to something, and last of all whoever is told of it hears of it: see dueit/messages.
for heard, follow in (*FOLLOW.items(), *WATCHED.items(), *MESSAGES.items()):
    REACTIONS.setdefault(heard, []).append(follow)
for heard, follow_together in (*FOLLOW_TOGETHER.items(), *WATCHED_TOGETHER.items(), *MESSAGES_TOGETHER.items()):
    REACTIONS_TOGETHER.setdefault(heard, []).append(follow_together)

# kind of live row -> dotted path of the function that draws it, once for each event and web process
LIVE: dict[str, str] = {
    "profile": "accounts.live.draw_profile",
    "task": "tasks.live.draw_row",
    "talk": "tasks.live.draw_talk",
    "lists": "tasks.live.draw_lists",
    "project": "tasks.live.draw_project",
    "here": "tasks.live.draw_here",
    "goals": "goals.live.draw_goals",
    "draft": "goals.live.draw_draft",
    "platforms": "goals.live.draw_platforms",
    "inbox": "notifications.live.draw_bell",
    "devices": "notifications.live.draw_devices",
    "moment": "notifications.live.draw_moment",
    "reminder": "notifications.live.draw_reminder",
}
