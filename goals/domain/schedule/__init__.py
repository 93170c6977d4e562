"""When a goal comes up: pure functions on civil days. A sweep decides every day up to today, once."""
