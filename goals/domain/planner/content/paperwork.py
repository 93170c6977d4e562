"""Steps for forms, offices and contracts."""

from goals.domain.planner.pattern import kind, read

TAX = read(
    """
= Find out what is needed | The official page answers most of it.
* 15 Open the tax office's page and note the date and the form | Two facts take the fog away.
  5 Find the tax office's page / 5 Note the date and the form
* 15 Write down what changed in the year: job, home, family, large costs | Changes are where money comes back.
  10 Go through the year month by month / 3 Mark what might matter
- 10 Decide whether to use a program, a helper or the form itself | Decided once, it is quiet.
  5 Look at one program / 2 Decide how you will do your taxes
= Collect the papers | One place ends the searching.
* 20 Put every paper you have into one folder | It is often more than half already.
  2 Make a folder / 15 Put in what you have
* 25 Download the statements of bank and employer | Downloads take minutes, letters weeks.
  10 Download the income statement / 10 Download the bank statement
- 25 Add up the costs you may claim on one page | One page turns into money.
  10 List the costs / 10 Add up the costs
= Fill it in and send it | The first page is your name: an easy start.
* 20 Fill in the first page | Names and numbers, nothing to decide.
  3 Open the form / 10 Fill in name, address and numbers
- 40 Fill in the rest and mark what is unclear | Marking keeps you moving.
  15 Fill in the income / 15 Fill in the costs / 5 Mark what is unclear
* 20 Check it once, send it and save the receipt | The receipt is the real end.
  8 Check names, numbers and dates / 5 Send the tax form / 2 Save the receipt
""",
)

CANCEL = read(
    """
= Find the contract and its terms | Two dates are all you need.
* 10 Find the contract or the last bill for {it} | The customer number is on it.
  5 Search your mail for {it} / 3 Note the customer number
* 10 Look up the notice period and how to cancel | Some want a letter, most a click.
  5 Look in the contract or the help page / 3 Note the last day to cancel
- 5 Check whether anything should be saved first | Photos, points or credit.
  3 Note what you want to keep
= Cancel it in writing | Written means settled.
* 10 Write the cancellation: name, number, from when | Three lines are enough.
  5 Write the three lines of the cancellation / 2 Add today's date
* 5 Send it the way they ask for | Sent is most of it.
  3 Send the cancellation or press the button / 2 Save a copy of it
- 5 Remove the card or the standing order where you can | Nothing leaves by accident.
  3 Open the account page / 2 Remove the card or the standing order
= See that it ended | A reply closes it.
* 5 Put a reminder for the reply in a week | Your head may forget it now.
  2 Put the reminder in your calendar
- 5 Save the confirmation and look at the next statement | Then it is truly done.
  2 Save the confirmation / 2 Note the last payment
""",
)

JOIN = read(
    """
= Find out what they want to see | Usually an ID and a few minutes.
* 10 Open the page about {it} and read what to bring | The page saves a second trip.
  3 Find the official page / 5 Note what to bring and what it costs
* 5 Note the address and opening hours, or the online form | Knowing when makes it a plan.
  3 Write down the hours or save the link
- 5 Choose a day when you pass by anyway | No extra trip needed.
  3 Look at your week and choose a day
= Put the papers ready | Everything in one bag.
* 10 Put ID and proof of address in your bag | These two are almost always asked for.
  3 Find your ID / 5 Find a letter with your address
- 5 Fill in the form ahead if there is one | At the desk it is quicker then.
  3 Fill in the form
= Get it | A short visit and it is yours.
* 30 Go there or send the form | The friendly part.
  2 Take the bag with the papers / 15 Go there, or press send
* 5 Put {it} where you will use it | In the wallet it works.
  2 Put it in your wallet or phone
- 10 Use it once this week | Used once, it belongs to you.
  3 Choose what you use it for first / 5 Put the day in your calendar
""",
)

PAY = read(
    """
= Look at it once | An opened letter is half answered.
* 5 Open it and read the amount and the date | It is rarely worse than the envelope.
  2 Put it in front of you / 3 Read the amount and the date
* 5 Check whether the amount is right | A quick look is enough.
  3 Compare it with the last one or the contract
- 10 If it is wrong or too much now, write two lines to ask | Asking early is always received well.
  3 Find the contact / 5 Write two lines
= Pay it | Two minutes and it is gone.
* 5 Open your bank and enter the transfer | The number on the bill goes into the reference.
  2 Open your bank / 3 Enter amount, account and reference
* 5 Check it once and send it | One look, then it leaves.
  2 Check the numbers / 1 Send the payment
= Keep it simple next time | What runs by itself needs no thought.
* 5 Save the bill in one folder | One place for all of them.
  2 Save the bill in its folder
- 10 Set up an automatic payment if it comes again | Set once, never thought of again.
  3 Find the form for automatic payment / 5 Fill in the payment form
- 5 Put the next date in your calendar | Your head may forget it.
  2 Put the next date in your calendar
""",
)

SWITCH = read(
    """
= See what you have now | Two numbers make comparing easy.
* 10 Find the last bill for {it} and note what you pay | The bill has every number you need.
  5 Find the last bill / 3 Note the cost and the customer number
* 10 Look up the notice period | It decides the day.
  5 Look in the contract / 2 Note the date
- 5 Write down what you would like to be better | Price, service or terms.
  3 Write down two wishes
= Compare a few | Three are enough.
* 25 Compare three offers on one neutral page | Beyond three it costs more than it gives.
  8 Open one comparison page / 10 Note three offers
* 15 Read the terms of the best one | The length of the contract matters most.
  8 Read the terms / 3 Note how long it binds you
- 5 Ask one person what they use | Everyday use tells more than stars.
  3 Send the question
= Change over | Most new providers do the cancelling.
* 20 Fill in the form of the new one | They usually handle the old contract.
  3 Put the old customer number ready / 10 Fill in the form
- 5 Save the confirmation and note the day | Then wait calmly.
  2 Save the confirmation / 2 Put the day in your calendar
""",
)

WILL = read(
    """
= Get clear on what you want | A page of plain wishes is the heart of it.
* 15 List what you own in plain words | Rough is enough for now.
  8 List the larger things / 5 List accounts and savings
* 15 Write down who should get what, and who looks after children or pets | Your own words first.
  8 Write the names / 5 Write who looks after whom
- 10 Choose a person you trust to carry it out | Ask them kindly and early.
  3 Choose the person / 5 Write down what you will ask
= Find the form that counts where you live | Rules differ from place to place.
* 20 Read the official page on what makes a will valid | Often it is simpler than feared.
  10 Find the official page / 5 Note the rules on writing and witnesses
* 20 Decide whether to ask a notary or lawyer | One talk gives peace of mind.
  8 Look up one near you / 5 Ask what a first talk costs
= Write it and put it in a safe place | Signed and found is what counts.
* 40 Write the will in the form you found | Page by page, calmly.
  15 Write the first version / 15 Go through it once more
- 15 Sign it the way the rules ask | The signature makes it real.
  5 Note who must be there / 10 Sign the will
- 10 Put it in a safe place and tell one person where | Found is what matters.
  3 Put it in the place / 3 Tell one person
""",
)

DOCUMENT = read(
    """
= Find out what is needed | The official page saves asking around.
* 15 Find the official page about {it} and read what is asked for | One source is enough.
  5 Search for the official page / 8 Read what is asked for
* 10 Write a list of papers and tick what you have | Most of the work is in the missing ones.
  5 Write the list of papers / 3 Tick what you have
- 10 Note the fee, the waiting time and whether you need an appointment | Waiting times decide when to start.
  5 Note the fee and the waiting time / 5 Book an appointment if one is needed
= Collect the papers | Some take days, so ask for those first.
* 20 Put everything you have into one folder | One place ends the searching.
  2 Make the folder / 15 Put in what you have
* 20 Ask for what is missing | Others take their time, so ask first.
  8 Ask for the one that takes longest / 8 Ask for the rest
- 20 Get a photo, copies or signatures if they are asked for | Small things that stop a whole form.
  3 Check which format they want / 15 Get the photo, copies or signatures
= Fill it in and hand it in | The first page is your name: an easy start.
* 30 Fill in the form and mark what is unclear | Marking keeps you moving.
  3 Open the form / 8 Fill in name, address and numbers / 15 Fill in the rest
* 20 Check it once and hand it in | Handed in is off your mind.
  8 Check names, numbers and dates / 8 Hand in the form
- 5 Save the receipt and put the expected date in your calendar | The receipt is the real end.
  2 Save the receipt / 2 Put the date in your calendar
""",
)

KIND = kind(
    "Forms and offices",
    DOCUMENT,
    (r"tax|taxes|tax return|vat", TAX),
    (r"cancel|unsubscribe|terminate|end my (?:contract|subscription)", CANCEL),
    (r"library card|membership|loyalty card|join", JOIN),
    (r"pay|bills?|invoices?|fine", PAY),
    (
        r"switch|change (?:my |the )?(?:provider|bank|electricity|internet|insurance|phone)|provider",
        SWITCH,
    ),
    (r"(?:my|a|our|the|last) will", WILL),
)
