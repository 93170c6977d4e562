"""Keeps programs running: starts them, restarts them, and ends every process they leave behind. Plain Python."""
