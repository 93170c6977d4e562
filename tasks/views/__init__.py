"""Pages and actions of tasks."""
