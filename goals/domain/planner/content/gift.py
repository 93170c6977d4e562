"""Steps for giving something."""

from goals.domain.planner.pattern import kind, read

GIFT = read(
    """
= Think of them for a moment | Attention is most of a present.
* 5 Write down five things that make {person} happy | One of them is the present.
  3 Think of the last three times you met / 2 Write down five things
* 5 Set a budget and the day you need it | Two numbers make choosing quick.
  2 Write down the budget / 2 Write down the day you need it
- 10 Ask someone close to them for a hint | One hint is worth an hour of shops.
  3 Choose whom to ask / 3 Send the question
= Choose it | Three ideas are enough.
* 15 Collect three ideas: one thing, one outing, one made by you | Different kinds make choosing easy.
  8 Look around for 8 minutes / 5 Write down three ideas
* 5 Choose the one you would love to see them open | Your smile is a good guide.
  2 Choose one of the ideas
* 20 Order, book or make it | In the house is off your mind.
  5 Check the size and the delivery day / 8 Order it or plan the making
= Make it nice to get | Two lines by hand count most.
- 15 Wrap it, or put it in an envelope | Plain paper and string are lovely.
  3 Find paper and string / 8 Wrap the present
* 10 Write two lines by hand | These are what people keep.
  5 Write two lines by hand / 1 Put your lines with the present
""",
)

MANY = read(
    """
= Make the list | On a list it stops circling in your head.
* 10 Write down everyone you want to give something | The list is the hardest part.
  5 Write down everyone's names / 3 Mark the easy ones
* 5 Set an amount for each, and for all together | A number keeps it relaxed.
  3 Write an amount beside each name
- 10 Suggest drawing names where that fits | Fewer presents, more thought.
  5 Write the suggestion / 3 Send the suggestion to everyone
= Find one idea for each | One idea is enough.
* 20 Write one idea beside each name | First ideas are often right.
  10 Write ideas for the easy ones / 8 Write ideas for the others
* 15 Ask two people for hints about the hard ones | People love to be asked.
  3 Choose whom to ask / 5 Send the questions
* 40 Order or buy the first three | Three done makes the rest light.
  15 Order the first two / 10 Get the third
= Wrap them calmly | With tea and music it is a nice hour.
- 15 Get paper, string and tape | One trip for all of it.
  3 Look at what you have / 8 Get the rest
* 40 Wrap and label them | A label saves the guessing.
  20 Wrap the first three / 15 Wrap the others / 5 Write the labels
""",
)

KIND = kind(
    "Giving something",
    GIFT,
    (r"christmas|gifts|presents|everyone|family|(?:for|all) (?:the|my) (?:kids|nephews|colleagues)", MANY),
)
