"""Steps for selling something, and for growing a small business or an audience."""

from goals.domain.planner.pattern import kind, read

SELL = read(
    """
= Make it ready to be seen | A clean thing sells itself.
* 10 Look over {it} and write down age and flaws | Honest words save questions.
  5 Look for flaws in good light / 3 Write down age, make and flaws
* 15 Look up what similar ones sell for | The price of the sold ones counts.
  8 Search for three similar ones / 2 Note what they sold for
- 20 Clean it and put together what belongs to it | Ten minutes are worth real money.
  10 Wipe off the dust and stains / 5 Find papers and parts
= Offer it | Daylight photos do half of the work.
* 15 Take five photos in daylight, one of each flaw | Honest photos bring calm buyers.
  5 Put it in a bright place / 8 Take five photos
* 20 Write six honest lines and a price | Size, age, flaws, price, place.
  8 Write the six lines / 2 Set the price
* 10 Put the offer online in one place | One place is enough to start.
  8 Upload the photos and the text / 1 Publish the offer
= Hand it over | A friendly meeting and it is done.
- 10 Answer the first questions and agree on a time | Friendly and clear is safe.
  5 Answer the first message / 3 Agree on a place and a time
* 15 Hand it over and take the money | Cash or a seen transfer, in daylight.
  3 Put papers and parts ready / 5 Meet, show it and hand it over
- 5 Take the offer down | Then no one asks in vain.
  2 Take the offer offline
""",
)

GROW = read(
    """
~ Reach out to five people | week 2 | 40
= Know whom it is for | One clear person is worth a hundred vague ones.
* 15 Write down who needs it most and where they are | You will know where to look.
  5 Describe one such person / 5 Write down three places where they are
* 20 Ask one of them what they would wish for | One talk saves weeks of guessing.
  5 Choose one person / 10 Ask three questions
- 10 Write in one sentence what they get from you | Clear is what gets passed on.
  5 Write three versions / 2 Choose the clearest of them
= Reach the first few by hand | The first ones come one at a time.
* 30 Write to five people by name | Personal words are answered.
  5 List five people / 15 Write to the first three / 8 Write to the others
* 30 Make one useful thing and put it where they are | Useful is the best advertising.
  8 Choose one question they have / 20 Make a short answer to it
- 20 Make the next step easy: one link or one button | Easy is what gets done.
  5 Go the way yourself once / 10 Remove one hurdle
= See what works and do more of it | Numbers are only a compass.
* 15 Note where each new person came from | Do more of what brought them.
  5 Make a small table / 5 Fill in the first names
- 15 Ask one of the new ones what made them come | Their words are your next text.
  3 Choose one of the new people / 5 Ask what made them come
- 10 Choose one thing to repeat every week | Steady grows.
  3 Choose one thing to repeat / 2 Put it in your calendar
""",
    large=True,
)

START = read(
    """
~ Work on {it} | week 3 | 40
= Test the idea while it is small | A small test costs nothing.
* 15 Write in three lines what you offer, to whom and why | Three lines can be shown to people.
  5 Write what you offer / 5 Write to whom and why
* 20 Ask three possible customers what they do today | Their habit is your real competitor.
  5 List three people / 10 Ask the first person on the list
- 20 Add up roughly what it costs and what it brings | Rough numbers are enough to see.
  8 List the costs / 8 Write down a price and how many you need
= Sell one before you build much | One real sale teaches the most.
* 30 Make the smallest version you could sell by hand | By hand is allowed at the start.
  8 Write down what it contains / 20 Prepare this smallest version
* 20 Offer it to one person at a real price | A yes with money is a real yes.
  5 Choose one person / 8 Write the offer and send it
- 10 Write down what they said | Every no holds a hint.
  5 Write down their words
= Make it official when it holds | Papers come after the first yes.
* 25 Look up what you must register, and where | The official page is clearer than forums.
  10 Find the official page for founders / 10 Note the steps and fees
- 30 Ask for a free talk with a founders' adviser | Many towns offer one.
  8 Look up who offers it / 8 Ask for a date
""",
    large=True,
)

SELLING = kind("Selling something", SELL)

GROWING = kind(
    "Growing a business",
    GROW,
    (r"(?:start|open|launch|found|set up|begin)\b.*|business|start-?up|freelanc\w+|side hustle", START),
)
