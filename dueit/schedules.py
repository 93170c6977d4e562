"""What runs by the clock. Read this to know what happens unasked.

Each job does all that is due and may run twice, late, or in two workers at once.
"""

from dueit.core.work.timetable import Every

TIMETABLE = (
    Every(minutes=1, job="goals.jobs.break_down_due"),
    Every(minutes=1, job="goals.jobs.sweep_due"),
    Every(minutes=1, job="tasks.jobs.mail_due"),
    Every(minutes=1, job="notifications.jobs.make_digests"),
    Every(minutes=1, job="tasks.jobs.look_for_rest"),
    Every(minutes=1, job="notifications.jobs.remind_due"),
    Every(minutes=1, job="notifications.jobs.send_letters"),
    Every(minutes=1, job="notifications.jobs.send_pushes"),
    Every(minutes=1, job="notifications.jobs.send_tests"),
    Every(minutes=1, job="dueit.core.live.jobs.forget_silent_pages"),
    Every(minutes=1, job="tasks.jobs.forget_comments"),
    Every(minutes=10, job="notifications.jobs.take_back_ended"),
    Every(minutes=10, job="dueit.core.live.jobs.purge"),
    Every(minutes=10, job="dueit.core.work.jobs.forget_silent_workers"),
    Every(minutes=24 * 60, job="goals.jobs.forget_goals"),
    Every(minutes=24 * 60, job="tasks.jobs.forget_invitations"),
    Every(minutes=24 * 60, job="dueit.core.work.jobs.clear_sessions"),
)
