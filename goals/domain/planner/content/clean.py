"""Steps for making order: rooms, things, mail, photos."""

from goals.domain.planner.pattern import kind, read

INBOX = read(
    """
~ Go through your mail | weekday 1 | 15
= Clear the view | Most of it only needs to be out of sight.
* 10 Archive everything older than a month | It stays searchable, it only leaves your sight.
  5 Search for mail older than a month / 3 Select all of it and archive it
* 15 Unsubscribe from five senders | Five senders are often half of the noise.
  2 Search for the word "unsubscribe" / 10 Unsubscribe from five
- 10 Make a folder called "waiting" | What waits for others need not look at you.
  2 Make the folder / 5 Move what waits for others
= Go through the rest once | Once is enough.
* 25 Answer everything that takes under two minutes | Short answers cost more waiting than doing.
  8 Answer the first three short ones / 15 Go on until the timer rings
* 20 Turn the longer ones into tasks and archive them | An inbox is a poor to-do list.
  5 Pick the five longest / 10 Write a task for each and archive it
- 15 Send two lines to the one you have put off most | It weighs more than it takes.
  3 Choose the mail you have put off most / 8 Write two lines and send them
= Keep it light | Let the machine do the sorting.
* 15 Make a filter for newsletters and one for receipts | Machines like this kind of work.
  8 Make a filter for newsletters / 5 Make one for receipts
- 5 Choose two times a day for mail and turn off its alerts | Twice is enough for most people.
  2 Choose two times / 2 Turn off the alerts
""",
)

FILES = read(
    """
~ Sort one small batch | week 1 | 20
= Make a simple place for everything | Two levels of folders are enough.
* 10 Find out where it all lies: phone, computer, drives | Knowing the places ends the vague feeling.
  5 List every place where some of it lies / 3 Mark the fullest
* 20 Copy everything into one place and check that it opens | A copy makes sorting fearless.
  10 Start the copy / 5 Open three things from the copy
- 10 Make folders by year, and no more | Years sort themselves.
  5 Make a folder for each of the last five years
= Sort small batches | A batch has an end.
* 25 Sort the newest year first | You know best what is in it.
  8 Move the newest year into its folder / 15 Delete the obvious ones
* 25 Delete the doubles and the blurry ones of one month | A month is a good size.
  5 Choose one month / 15 Go through it quickly
- 20 Choose ten favourites into a folder of their own | These are the ones you will look at.
  15 Pick ten favourites / 3 Put them in their folder
= Keep it safe and easy | A backup is a good night's sleep.
* 20 Set up one automatic backup | Set once, it looks after itself.
  8 Choose where it goes / 10 Turn on the automatic backup
- 10 Choose a fixed 20 minutes a month for new ones | Small batches stay small.
  3 Put the monthly 20 minutes in your calendar
""",
    large=True,
)

BACKUP = read(
    """
= Decide what must not be lost | Usually it fits in three folders.
* 10 List what you would miss: photos, papers, passwords | Ten minutes now, years of calm.
  5 List what you would miss / 3 Note where each of it lies
* 10 Look up how much space it takes | The number decides the disk.
  5 Look at the size of each folder / 2 Add up the sizes
= Make the first copy | One copy changes everything.
* 20 Get a disk or choose an online backup with enough space | Either is far better than none.
  10 Compare one disk and one service / 8 Order or choose one
* 20 Connect it and start the first copy | It runs by itself after that.
  5 Connect the disk or sign in / 10 Start the copy of the first folder
- 10 Open three files from the copy | Only an opened copy is a copy.
  5 Open three files from it
= Let it run by itself | What runs by itself is never forgotten.
* 15 Turn on the automatic backup | Once set, it looks after itself.
  5 Find the backup setting / 5 Turn the backup on and choose a time
- 10 Put a second copy in another place | Two places survive almost everything.
  3 Choose the other place / 5 Put the second copy there
- 5 Put a look at it in your calendar, twice a year | A short look keeps the trust.
  3 Put the half-yearly look in your calendar
""",
)

LAUNDRY = read(
    """
~ Start one load | week 2 | 10
= Start one load | A running machine is half of it.
* 10 Gather everything in one place | Seen in one heap it is smaller than it felt.
  3 Take a basket around the rooms / 3 Empty the pockets
- 5 Sort it in two heaps: warm and cold | Two heaps are enough.
  3 Sort it in two heaps
* 5 Start the first load | The machine does the long part.
  2 Fill the machine / 2 Set it and start it
= Hang and fold | Folding goes well with music.
* 15 Hang up the first load when it is done | Shaken well, it needs no iron.
  2 Set a timer for the end of the wash / 10 Hang up the laundry
* 5 Start the second load | Same again.
  3 Fill it and start it
- 15 Fold what is dry | A song or two long.
  2 Put on some music / 10 Fold the shirts and towels
= Put it away | In the drawer it is done.
* 10 Put everything in its place | Now the chair is a chair again.
  5 Carry it to the wardrobe / 5 Put it in the drawers
- 5 Put aside what no longer fits | A small bag for someone else.
  3 Put three things in a bag
""",
)

HOUSE = read(
    """
= Make room | Order before water saves time.
* 5 Open a window and put on music | A good room makes light hands.
  2 Open a window / 2 Choose some music
* 15 Take a bag around and collect the rubbish | Ten minutes change the picture.
  3 Get a bag / 8 Collect the rubbish / 2 Take the rubbish out
* 20 Put everything that lies around back in its place | A basket saves the walking.
  8 Put it all in one basket / 8 Carry it to where it belongs
= Clean from top to bottom | Dust falls, so start above.
* 20 Wipe the surfaces, top to bottom | One cloth, one direction.
  3 Get a cloth and warm water / 8 Wipe the high surfaces / 8 Wipe the low ones
- 15 Clean the one spot that bothers you most | It changes how the whole feels.
  3 Choose the spot / 10 Clean that one spot
* 20 Sweep or vacuum the floor | The floor is the last and best part.
  3 Lift things off the floor / 15 Sweep or vacuum it
= Finish nicely | A small ending makes it feel done.
- 10 Put things back and close the window | Now look at it for a moment.
  5 Put things back / 1 Close the window
- 5 Choose ten minutes a day for keeping it so | Ten minutes are less than an afternoon.
  3 Choose when the ten minutes are
""",
)

THINGS = read(
    """
= See it as parts and clear the first | A part is small enough to finish.
* 10 Split {it} into four or five parts and write them down | Nobody has to do the whole of it.
  3 Look over {it} from one end to the other / 5 Write down four or five parts
* 10 Set up three bags or boxes: keep, give away, throw away | Sorting needs somewhere to put things.
  5 Find three bags or boxes / 3 Label the bags or boxes
* 25 Clear the smallest part | A finished corner gives you energy.
  8 Take everything out of the smallest part / 10 Sort it into the three boxes / 5 Put back only what stays
= Go through the other parts, one sitting each | Same way, next corner.
* 30 Clear the second part | You know how it goes now.
  15 Sort the second part / 8 Put back what stays in it
- 30 Clear the third part until the timer rings | Stopping halfway is allowed.
  2 Set a timer / 20 Sort the third part
- 30 Clear the last part | The hardest is best done last.
  15 Sort the last part / 8 Wipe its surfaces
= Let things leave | It counts when it is out of the house.
* 20 Take the give-away and throw-away bags out | Now there is room.
  5 Put the bags by the door / 15 Take the first bag away
- 10 Choose a place for the three things that always lie around | Things with a place go home.
  3 Name the three things / 5 Give each a place
""",
)

KIND = kind(
    "Making order",
    HOUSE,
    (r"inbox|e-?mails?|mailbox|messages", INBOX),
    (r"back ?up", BACKUP),
    (
        r"photos?|files|desktop|hard drive|downloads|google drive|bookmarks|pictures|digital|passwords|recordings",
        FILES,
    ),
    (r"laundry|washing|ironing|iron", LAUNDRY),
    (
        r"declutter|sort|organi[sz]e\w*|get rid of|garage|attic|cellar|basement|wardrobe|closet|drawers?"
        r"|cupboards?|clothes|pantry"
        r"|clutter|toys|papers?|letters|books|things|stuff|shed|empty|donate|throw|unpack|storage|desk",
        THINGS,
    ),
)
