"""What people do with goals, proposed steps and platforms: `from goals import actions`."""

from goals.actions.aiming import aim_goal, undo_aimed
from goals.actions.asking import ask_about_step, ask_again, ask_for_steps, think_again
from goals.actions.beginning import Wish, begin_goal, say_wish, undo_begun
from goals.actions.chapters import note_brought_back, note_left_behind
from goals.actions.clocks import follow_clock, follow_project_clock
from goals.actions.following import follow_task
from goals.actions.holding import hold_clocked
from goals.actions.keeping import keep, leave, note_choice, undo_kept
from goals.actions.meeting import answer_not_yet, undo_not_yet
from goals.actions.platform_accounts import add_account, change_account, remove_account, undo_account_added
from goals.actions.platforms import add_platform, change_platform, remove_platform, undo_platform_added
from goals.actions.proposing import let_go_of, propose_due, propose_pattern
from goals.actions.refusals import (
    AlreadyOff,
    NameTaken,
    NothingChosen,
    NothingMoves,
    NotLookedAt,
    NotRepeating,
    OutOfReach,
    SeenOtherwise,
    Unfit,
)
from goals.actions.removing import forget_goals, remove_goal, undo_goal_removed
from goals.actions.repeating import pause_goal, repeat_goal, resume_goal, stop_repeating
from goals.actions.replanning import propose_replan, take_replan
from goals.actions.resting import wake_here
from goals.actions.saying import end_goal, let_go_goal, revive_goal, say_goal, undo_ended
from goals.actions.settling import (
    follow_aim,
    follow_occurrence,
    follow_removed,
    note_outcome,
    note_restored,
)
from goals.actions.sweeping import Swept, sweep_due, sweep_for, sweep_goal
from goals.actions.taking_back import undo_receipt, undo_replanned
from goals.actions.time_off import come_back, follow_times_off, open_day, take_time_off
from goals.actions.together import follow_tasks, note_many_restored, note_outcomes
from goals.actions.unrepeating import undo_repeated, undo_rhythm
from goals.actions.untaking import undo_come_back, undo_time_off

__all__ = [
    "AlreadyOff",
    "NameTaken",
    "NotLookedAt",
    "NotRepeating",
    "NothingChosen",
    "NothingMoves",
    "OutOfReach",
    "SeenOtherwise",
    "Swept",
    "Unfit",
    "Wish",
    "add_account",
    "add_platform",
    "aim_goal",
    "answer_not_yet",
    "ask_about_step",
    "ask_again",
    "ask_for_steps",
    "begin_goal",
    "change_account",
    "change_platform",
    "come_back",
    "end_goal",
    "follow_aim",
    "follow_clock",
    "follow_occurrence",
    "follow_project_clock",
    "follow_removed",
    "follow_task",
    "follow_tasks",
    "follow_times_off",
    "forget_goals",
    "hold_clocked",
    "keep",
    "leave",
    "let_go_goal",
    "let_go_of",
    "note_brought_back",
    "note_choice",
    "note_left_behind",
    "note_many_restored",
    "note_outcome",
    "note_outcomes",
    "note_restored",
    "open_day",
    "pause_goal",
    "propose_due",
    "propose_pattern",
    "propose_replan",
    "remove_account",
    "remove_goal",
    "remove_platform",
    "repeat_goal",
    "resume_goal",
    "revive_goal",
    "say_goal",
    "say_wish",
    "stop_repeating",
    "sweep_due",
    "sweep_for",
    "sweep_goal",
    "take_replan",
    "take_time_off",
    "think_again",
    "undo_account_added",
    "undo_aimed",
    "undo_begun",
    "undo_come_back",
    "undo_ended",
    "undo_goal_removed",
    "undo_kept",
    "undo_not_yet",
    "undo_platform_added",
    "undo_receipt",
    "undo_repeated",
    "undo_replanned",
    "undo_rhythm",
    "undo_time_off",
    "wake_here",
]
