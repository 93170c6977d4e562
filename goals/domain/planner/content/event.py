"""Steps for bringing people together."""

from goals.domain.planner.pattern import kind, read

PARTY = read(
    """
= Settle the date, the place and the guests | Three answers decide the rest.
* 10 Write down in one line what would make {it} lovely | It decides what you can leave out.
  5 Ask the main person what matters most / 3 Write down what matters most to them
* 15 Write the guest list{guests} | The number of people decides the place and the food.
  8 Write down the guests who are sure / 5 Add the maybes and count all of them
- 10 Choose a date and one spare date | Two dates make the asking easy.
  5 Choose two possible dates / 3 Ask the two most important guests
= Invite people and plan the food | Invited is half arranged.
* 30 Choose the place and ask for it | Places go first, so ask early.
  10 Compare two places, home included / 8 Write to the nicer place about the date
* 20 Send the invitations with a date for the reply | A reply date saves asking again.
  8 Write the invitation / 8 Send the invitations
- 20 Plan simple food and drinks, and ask about allergies | Simple food leaves you time for people.
  8 Choose simple food / 5 Ask about allergies / 5 Write the shopping list
= Make the day easy | A light plan lets you enjoy it too.
* 20 Write the order of the day on one page | One page lets others help you.
  8 Write the start, the main moment and the end / 5 Add who does what
- 10 Hand two jobs to other people | People like to be asked.
  3 Choose two people / 5 Ask them for their help
- 30 Put everything for the day into one box | One box, nothing to look for.
  8 List what goes in / 15 Fill the box
""",
    large=True,
)

FAIR = read(
    """
= Find the shape | A clear shape makes people say yes.
* 15 Write three sentences about what kind of event {it} is | You will use them in every message.
  5 Write what happens there / 5 Write who it is for / 3 Write why you want it
* 20 Choose two possible dates and ask about a place | Date and place come as a pair.
  5 Choose two dates / 10 Write to two places
- 25 Walk through the place and sketch where things could go | On the spot, questions answer themselves.
  8 Walk through and take photos / 10 Sketch where things could go
= Gather people | Three people are a team.
* 20 Ask three people to take part or help | People like to be asked early.
  5 List who might like it / 10 Write to three of them
* 25 Add up the costs and add a tenth as a reserve | A small reserve keeps it relaxed.
  10 List the costs / 5 Add a tenth / 5 Note where the money comes from
- 20 Look up what needs permission or insurance | One call now saves worry later.
  8 Search the town's page about events / 8 Note whom to ask
= Tell everyone and make the day easy | What is written down need not be remembered.
* 45 Make a plain poster or page with date, place and time | Plain and early beats beautiful and later.
  8 Write date, place and one line / 20 Make a plain first version
- 15 Put it up in three places, online or on walls | Three places start the word of mouth.
  5 Choose three places / 8 Put it up there
* 15 List what to carry in on the morning | One list, nothing forgotten.
  8 Walk through the day in your head / 5 Write the list of what to carry in
""",
    large=True,
)

WEDDING = read(
    """
= Agree on what matters and the frame | Two people who agree are most of a wedding.
* 20 Write down, each of you, the three things that matter most | What both wrote is the heart of it.
  8 Write your three things / 8 Compare them over tea
* 30 Set a budget you both feel calm about, with a reserve | Calm about money is calm about the rest.
  10 List the big costs / 10 Add a tenth as a reserve
* 25 Write the first guest list and count it | The number decides the place.
  10 Write down the sure names / 8 Write down the maybes / 3 Count the sure guests and the maybes
= Book what goes first | Place, date and paperwork lead.
* 45 Shortlist three places and ask about dates | Asking three costs the same as asking one.
  15 Find three places / 10 Write one message / 5 Send it to all three
- 20 Look up the papers the registry office asks for | Some papers take weeks.
  10 Read the registry's list / 5 Note what is missing
* 30 Book the place and the ceremony, in writing | Written means settled.
  10 Compare the answers / 10 Confirm one of them
= Invite people and share the work | Many hands like to help.
- 30 Send a short save-the-date | People plan early for you.
  10 Write two lines and the date / 10 Send the save-the-date
* 20 Hand four jobs to people you trust | Sharing the work is part of the joy.
  5 List the jobs / 10 Ask four people
- 20 Write the order of the day on one page | One page answers most questions.
  10 Write the day from morning to night / 5 Mark the two moments that matter
""",
    large=True,
)

COURSE = read(
    """
= Decide what people take home | One clear thing makes a good session.
* 15 Write down who comes to {it} and what they can do afterwards | It decides what to leave out.
  5 Write down who comes / 5 Write what they can do afterwards
* 15 Choose a date, a place and how many people | Small groups are warm groups.
  5 Choose two dates / 5 Choose how many people / 5 Note two places
- 20 Write to the places and ask what they cost | Places go first, so ask early.
  8 Write one message / 5 Send it to both
= Plan the time and invite people | A simple plan leaves room for people.
* 30 Plan the time in blocks: welcome, show, try, share | Trying it takes the longest, and should.
  10 Write the four blocks / 10 Give each its minutes
* 20 Write three lines about it and invite people | Three lines and a date are enough.
  8 Write the three lines / 8 Send them to the first ten people
- 20 List the materials for each person | Lists are kind to your later self.
  10 Go through the blocks and list what is needed / 5 Count it for everyone
= Try it out and make the day easy | A trial run finds the gaps.
* 40 Try the main part with one friend | One friend finds most of the gaps.
  5 Ask a friend / 20 Go through the main part / 5 Note what took long
- 20 Pack a box with everything for the day | One box, nothing to look for.
  5 Make a list / 15 Fill the box
- 10 Write one question to ask people at the end | Their answer is your next session.
  3 Write the question
""",
    large=True,
)

KIND = kind(
    "Bringing people together",
    PARTY,
    (r"wedding(?! (?:anniversary|party for))|get(?:ting)? married|civil ceremony", WEDDING),
    (r"workshop|course|class(?! reunion)|training|seminar|webinar|retreat|tournament", COURSE),
    (
        r"fair|clean-?up|club|raise|swap|open day|fete|f[êe]te|festival|conference|fundraiser|exhibition"
        r"|hackathon|concert|meetup|market|event|sale|quiz",
        FAIR,
    ),
)
