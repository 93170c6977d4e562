"""Live updates: a row in the transaction of the change, tailed by each web process, sent to its own sockets."""
