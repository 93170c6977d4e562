"""Steps for saving, paying off and keeping an eye on money."""

from goals.domain.planner.pattern import kind, read

SAVE = read(
    """
~ Take a look at your money | month 1 | 15
= See where the money goes now | Ten lines explain most of it.
* 15 Download last month's statement and mark the ten largest items | You only look, nothing has to change yet.
  5 Download the statement / 8 Mark the ten largest items
* 15 Write down income, fixed costs and what is left | What is left is what you can steer.
  8 Write down income and fixed costs / 3 Subtract the costs from the income
* 10 Choose a monthly amount for {amount} that does not hurt | A number for a month is easier than a mountain.
  3 Count the months / 5 Divide, and round to a calm number
= Let it happen by itself | Automatic needs no will.
* 20 Choose or open a separate account for it | Out of sight, it stays.
  8 Look up a free savings account / 10 Open or choose one
* 10 Set up a transfer for the day after payday | It leaves before you miss it.
  3 Open your bank / 5 Set up the transfer
- 15 Cancel one subscription you do not use | One is a fine start.
  5 List the subscriptions / 8 Cancel the one you miss least
= Look once a month | Once a month is enough to stay calm.
* 5 Put a 15-minute look in your calendar each month | The rest of the month is free of it.
  3 Put the money look in your calendar
- 30 Compare one larger cost: phone, power or insurance | One change can be worth months of small ones.
  8 Find the contract / 15 Compare two offers
""",
    large=True,
)

DEBT = read(
    """
~ Take a look at your money | month 1 | 15
= Put it all on one page | On one page it gets smaller.
* 15 List every debt with its rate and smallest payment | Seen whole, it is less than imagined.
  8 List the debts / 5 Add the rate and the smallest payment
* 15 Write down income, fixed costs and what is left | What is left is what you can steer.
  8 Write down income and fixed costs / 3 Subtract the costs from the income
- 10 Choose which one comes first: the highest rate or the smallest | Either order works, the choice helps.
  3 Compare the rates / 2 Choose the debt that comes first
= Make the payments run by themselves | Automatic needs no will.
* 10 Set up the smallest payment for all of them | None of them can surprise you then.
  3 Open your bank / 5 Set up the payments
* 10 Add a calm extra amount to the first one | Small and regular carries far.
  3 Choose the amount / 5 Set up the extra payment
- 15 Call or write to one lender and ask for a better rate | Asking costs nothing and often works.
  5 Find the lender's number / 8 Ask for a better rate
= Get company and keep an eye on it | Nobody has to do this alone.
* 15 Look up a free debt advice service near you | They have seen every kind of letter.
  8 Search for a free advice service / 5 Note the number and the hours
- 5 Put a 15-minute look in your calendar each month | The rest of the month is free of it.
  3 Put the money look in your calendar
""",
    large=True,
)

BUDGET = read(
    """
~ Take a look at your money | month 1 | 15
= See where it goes now | You only look, nothing has to change yet.
* 20 Download the statements of the last two months | Two months show the pattern.
  5 Download the first statement / 5 Download the second statement
* 25 Sort what went out into six groups | Home, food, ways, fun, savings, the rest.
  15 Mark each line with a group / 8 Add up each group
- 5 Mark the one group that surprised you | One surprise is worth the hour.
  2 Mark the group that surprised you
= Write the plan for one month | A plan is a wish with numbers.
* 15 Write down income and the costs that are fixed | These two need no deciding.
  5 Write the income / 8 Write the fixed costs
* 15 Give each of the other groups an amount, with some slack | Slack is what makes it last.
  8 Give each group an amount / 5 Check that it adds up
- 10 Choose how you keep track: a note, a sheet or an app | The simplest one is the one you keep.
  5 Try one of them / 2 Decide how you keep track
= Try it for a month | The second month is always better.
* 5 Put two short looks a month in your calendar | Two looks are enough to steer.
  3 Put them in your calendar
- 15 Change one amount after the first month | A plan is allowed to learn.
  8 Compare the plan and the month / 3 Change one amount
""",
    large=True,
)

INVEST = read(
    """
~ Take a look at your money | month 1 | 15
= Be sure of the ground first | Calm money comes before growing money.
* 15 Write down what you could put aside and leave for years | Only that part is for investing.
  5 Write down what is left each month / 5 Write down your reserve for bad days
* 20 Read one neutral beginner's guide, such as a consumer office's | Neutral pages sell nothing.
  3 Find a neutral guide / 15 Read it and note three questions
- 10 Write down what it is for and when you need it | Time decides the risk.
  5 Write down what for and when
= Choose one simple way | Simple ways are well tested.
* 25 Compare the costs of three broad, simple funds | Costs are the part you can choose.
  8 Find three broad funds / 10 Write down their yearly costs
* 30 Compare two places to hold them | Low fees and a clear page win.
  8 Look at two banks or brokers / 10 Note their fees
- 15 Ask one person who has done it for years | Calm experience is worth a lot.
  3 Choose whom to ask / 5 Send two questions
= Begin small | Small teaches the same as large.
* 30 Open the account and start with a small monthly amount | Small amounts teach calmly.
  15 Open the account / 8 Set up the monthly amount
- 5 Put one look a year in your calendar | Looking seldom is part of the plan.
  3 Put the yearly look in your calendar
""",
    large=True,
)

KIND = kind(
    "Money",
    SAVE,
    (r"debts?|loans?|credit cards?|overdraft|pay off|pay back|mortgage|owe", DEBT),
    (r"invest\w*|stocks?|shares|(?<!emergency )funds?|retire\w*|etf|etfs|passive income", INVEST),
    (
        r"budget\w*|spending|expenses|finances|overspending|paycheck|credit score|net worth|spend less|track|manage",
        BUDGET,
    ),
)
