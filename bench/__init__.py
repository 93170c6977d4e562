"""How fast DueIT is: `make bench` (see docs/operations.md)."""
