"""What somebody finds, by its titles."""


def titles(client, **asked):
    return {row.title for row in client.get("/find/", asked).context["found"].rows}
