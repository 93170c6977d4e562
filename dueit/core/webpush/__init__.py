"""Web push as the RFCs have it: who we are (VAPID, RFC 8292), and words that only one browser can read (RFC 8291)."""
