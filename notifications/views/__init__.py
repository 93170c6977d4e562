"""What people see of what they were told."""
