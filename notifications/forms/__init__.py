"""What people choose about being told, as they type it."""
