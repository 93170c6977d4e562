"""Background work: nudges, code-owned schedules, and the proof that a worker still works (django-q2)."""
