"""What people do with goals and with proposed steps: `from goals import actions`."""

from goals.actions.asking import ask_about_step, ask_again, ask_for_steps, think_again
from goals.actions.following import follow_task
from goals.actions.keeping import keep, leave, note_choice, undo_kept
from goals.actions.proposing import propose_due, propose_pattern
from goals.actions.refusals import NothingChosen, NotLookedAt
from goals.actions.saying import end_goal, let_go_goal, revive_goal, say_goal, undo_ended

__all__ = [
    "NotLookedAt",
    "NothingChosen",
    "ask_about_step",
    "ask_again",
    "ask_for_steps",
    "end_goal",
    "follow_task",
    "keep",
    "leave",
    "let_go_goal",
    "note_choice",
    "propose_due",
    "propose_pattern",
    "revive_goal",
    "say_goal",
    "think_again",
    "undo_ended",
    "undo_kept",
]
