"""Asking a language model one question, within limits."""
