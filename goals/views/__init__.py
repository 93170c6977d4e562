"""Pages and actions of goals and of proposed steps."""
