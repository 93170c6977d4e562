"""Steps for going somewhere."""

from goals.domain.planner.pattern import kind, read

ABROAD = read(
    """
= Settle dates, budget and wishes | Three numbers decide the rest.
* 15 Write down dates, who comes and a rough budget | The rest falls into place around them.
  5 Write the dates and who is coming / 5 Write a budget with some slack
* 20 Check passports and entry rules for {place} | Some papers need weeks.
  3 Look at the date in your passport / 10 Read the official entry rules
* 20 List five things you would love to do in {place} | Five are enough to draw a route.
  8 Write down what comes to mind / 3 Mark the two that matter most
= Book the way and the first nights | Once these are booked, it is real.
* 30 Compare two ways of getting to {place} | Comparing longer rarely saves more.
  10 Search one date / 8 Search a day earlier or later / 3 Note the best two
- 20 Book the journey | Everything else follows from it.
  5 Check names and dates / 8 Book and save the confirmation
* 30 Book the first two nights | Two nights are enough to leave with.
  8 Choose an area / 10 Compare three places / 5 Book one of them
= Prepare the days and pack | Free space is part of a good trip.
- 30 Sketch the days, at most two things on each | The best hours are often unplanned.
  8 Put your two favourites on days / 10 Spread the rest
- 20 Sort out money, phone and insurance for abroad | Small things that are tedious on the way.
  8 Check card and phone abroad / 8 Check the insurance
* 25 Write a packing list and lay things out | A list empties the head.
  8 Write the packing list / 10 Lay out papers, chargers and medicine
""",
    large=True,
)

SHORT = read(
    """
= Settle when and with whom | A date makes it real.
* 10 Choose the days and who comes along | Everything else follows from it.
  3 Look at the calendar / 5 Ask who comes along
* 15 Write down two things you would love to do in {place} | Two are plenty for a few days.
  8 Look up what people love there / 3 Choose two things
- 10 Set a rough budget | A number makes booking quick.
  5 Write down the way, the nights and the food
= Book the way and the night | Booked is half packed.
* 20 Look up how to get there and book it | One good way is enough.
  8 Compare two ways / 8 Book one and save the ticket
* 25 Find a place to sleep and book it | Near your two things is best.
  8 Choose an area / 8 Compare three places / 5 Book one of them
- 10 Check the opening times of your two things | Closed doors are easy to avoid.
  5 Look up the opening times / 3 Book ahead if needed
= Pack lightly | Less to carry, more to see.
* 15 Write a short packing list and look at the weather | A list empties the head.
  3 Look at the weather / 5 Write the packing list
- 20 Pack the bag the evening before | The morning can be slow then.
  15 Pack the bag / 3 Put tickets and keys on top
""",
)

OUTDOORS = read(
    """
= Choose where and when | A simple route is a good route.
* 15 Choose the route or spot and how long you stay | Shorter than you think is right for a first time.
  8 Look at two routes or spots / 3 Choose one route or spot
* 10 Ask who comes along and settle the days | Company makes it lighter.
  5 Look at the calendar / 3 Send the question
- 15 Check the rules: camping, parking, dogs, fires | Knowing them makes a calm night.
  8 Read the official page of the area / 3 Note what matters
= Get the gear and the food | Most of it can be borrowed.
* 20 List the gear and tick what you have | Friends have the rest.
  8 Write the list of gear / 5 Tick what you have / 3 Note what to borrow
- 20 Borrow or get what is missing | Borrowed gear works just as well.
  5 Ask two friends / 10 Order or fetch the rest
* 20 Plan simple meals and enough water | Hunger is the only real enemy out there.
  8 Choose a meal for each evening / 8 Write the shopping list
= Pack and tell someone | Then you can just walk.
* 30 Pack once and carry it around the block | Your shoulders tell you what to leave out.
  20 Pack everything / 5 Carry it around the block
- 10 Look at the weather and save the map offline | Phones lose signal where it gets nice.
  3 Look at the weather / 5 Save the map
- 5 Tell one person where you go and when you are back | Someone knowing is all the safety it takes.
  3 Send the two lines
""",
    large=True,
)

KIND = kind(
    "Going somewhere",
    ABROAD,
    (r"camp(?:ing)?|hik(?:e|ing)|backpack(?:ing)?|trek\w*|bike tour|camino|canoe\w*|kayak\w*", OUTDOORS),
    (r"weekend|day trip|city break|(?:two|three|2|3) days|getaway|night away", SHORT),
)
