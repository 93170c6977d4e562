"""Steps for finding a home and getting there."""

from goals.domain.planner.pattern import kind, read

HOME = read(
    """
~ Look through new offers and write to two | day 1 | 20
= Know what you need | Must-haves make the list short.
* 15 Write down three must-haves and three things that would be nice | It makes saying no quick.
  5 Write three must-haves / 5 Write three that would be nice
* 15 Work out the most you can pay each month, costs included | One number sorts most offers.
  5 Write down income and fixed costs / 5 Write down the most you can pay
- 20 Choose two or three parts of town and set an alert on two sites | Let the offers come to you.
  8 Choose the parts of town / 10 Set the alerts
= Be ready to answer quickly | A ready folder opens doors.
* 30 Put your papers in one folder: ID, income, references | The first complete answer often gets it.
  5 Make a list of papers / 15 Put in what you have
* 20 Write one friendly message about yourself to adapt | Landlords are people who read quickly.
  8 Write who you are and why this place / 5 Read it aloud once
- 10 Tell ten people that you are looking | Many homes never reach a website.
  5 Write two lines about what you look for / 3 Send them to ten people
= Write, look and choose | Every visit makes you surer.
* 20 Answer the first three offers | Three letters are a start.
  5 Choose three offers / 10 Adapt your message and send it
- 20 Write five questions to ask at a viewing | Asked on the spot, never regretted.
  8 Write the five questions / 3 Put them in your phone
- 15 Keep one list: address, cost, when you heard back | A list lets you stop juggling.
  5 Draw a table with four columns / 5 Fill in the first three
""",
    large=True,
)

HOUSEHOLD = read(
    """
= Settle the date and the help | Dates hang together, so one date sorts them all.
* 15 Write down the moving date and what must end or start on it | Contract, power, internet, keys.
  3 Write down the moving date / 8 List what ends and what starts
* 20 Decide between movers, a van and friends, and ask for prices | Weekends go first.
  10 Look up two movers or vans / 8 Ask both for a price
- 15 Check the notice period and hand-over rules of the old place | Money is easily kept here.
  5 Find the contract / 5 Note the notice period
= Sort and pack room by room | Easiest first.
* 20 Get boxes, tape and a marker | Nothing starts without boxes.
  8 Ask a shop or friends for boxes / 8 Get tape and a marker
* 45 Pack the room you use least | It costs you nothing to live without it.
  20 Fill two boxes / 5 Write the room and the contents on each
- 30 Put aside what does not come along | Every box less is a box not carried.
  15 Fill one bag to give away / 3 Put it by the door
= Change addresses and settle in | Then the new place is yours.
* 30 List who needs the new address and start with three | Bank, employer and post come first.
  8 Write the list / 15 Do the first three
- 15 Pack one box for the first night | Bedding, charger, kettle, soap: then the day can end.
  8 Put in bedding, charger, kettle and soap / 2 Write "first" on it
- 15 Take photos of the old place and the meters | Two minutes now, no arguing later.
  5 Take photos of the rooms / 3 Take photos of the meters
""",
    large=True,
)

FLATMATE = read(
    """
= Know what would fit | Honest wishes save both sides time.
* 10 Write down how you like to live: quiet, tidy, guests, pets | It is most of the advert.
  5 Write three things that matter to you / 3 Write one thing you do not mind
* 15 Work out the rent, the costs and the start date | The first question is always this.
  5 Work out rent and costs / 3 Choose the start date
- 15 Take three bright photos of the room | Daylight does half of the work.
  8 Tidy one corner / 5 Take three photos
= Let people know | Friends of friends are the best start.
* 20 Write a short, friendly advert | Warm and clear brings the right people.
  8 Write about the room / 8 Write about you
* 15 Post it in two places and tell five friends | Two places are enough for a first week.
  8 Post the advert in two places / 5 Tell five friends
- 10 Write five questions to ask everyone | Same questions, fair choice.
  8 Write the five questions
= Meet and choose | A cup of tea tells more than ten messages.
* 30 Meet the first two people for tea | Both of you are choosing.
  5 Suggest two times / 20 Meet and ask your five questions
- 10 Sleep on it and tell everyone kindly | A kind no is remembered well.
  5 Choose the person who fits best / 5 Write to everyone
""",
    large=True,
)

KIND = kind(
    "Finding a home or moving",
    HOUSEHOLD,
    (r"roommate|flatmate|housemate", FLATMATE),
    (
        r"(?:find|rent|look\w*|search\w*|hunt\w*|get|view)\b.*(?:flat|apartment|room|house|home|place)"
        r"|flat ?hunt\w*|own place",
        HOME,
    ),
)
