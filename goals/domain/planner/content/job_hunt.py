"""Steps for finding work, getting on in it, and getting into a programme."""

from goals.domain.planner.pattern import kind, read

SEARCH = read(
    """
~ Spend a session on the search | week 3 | 40
= Get clear on what you want and what you bring | Clear wishes sort most adverts.
* 15 Write down three things you want more of and three you want less of | It tells you what to skip.
  5 Write down three things you want more of / 5 Write down three you want less of
* 30 Collect five adverts for {role} and underline what repeats | What repeats is what your CV should show.
  15 Save three adverts / 5 Save two more / 8 Underline what repeats
- 10 Write down two people who know the field | Many jobs are found through people.
  5 Go through your contacts / 2 Choose two of them to write to
= Prepare your CV and one letter | Good enough to send is the aim.
* 40 Bring the top third of your CV up to date | Most readers decide there.
  8 Update dates and contact / 15 Rewrite the first lines / 15 Add two results with numbers
- 20 Bring your online profile in line with it | People look at both.
  10 Update the headline and the latest role
* 35 Write one letter you can adapt in ten minutes | The first is slow, the next ones are quick.
  8 Write why this work / 15 Write what you bring, with one example
= Reach out at a small, steady pace | Steady is kinder than a sprint.
* 40 Send the first application | The first answer teaches more than another rewrite.
  5 Choose the advert that fits best / 20 Adapt CV and letter / 5 Send it and note the date
- 20 Write to the two people you know of | A short question is welcome.
  10 Write to the first / 8 Write to the second
""",
    large=True,
)

INTERVIEW = read(
    """
= Find out what they are looking for | Most questions come from the advert.
* 15 Read the advert again and underline five things they ask for | These five are your topics.
  5 Open the advert / 5 Underline five things
* 20 Look up {company}: what they do, news, who you will meet | Two facts are enough for a good question.
  10 Read their front page and one piece of news / 8 Look up the people in the invitation
- 10 Write three questions to ask them | Good questions make it a conversation.
  8 Write the three questions
= Prepare your stories | Stories are easier to recall than claims.
* 40 Write one short story for each of the five things | Situation, what you did, how it ended.
  10 Write the first story / 15 Write two more stories / 10 Write the last two
* 15 Say your answer to "tell me about yourself" out loud twice | It is the one that always comes.
  8 Write five lines about yourself / 5 Say them out loud twice
= Rehearse once and set up the day | The first run is best done at home.
* 30 Rehearse for 20 minutes with a friend or a recorder | Answers get shorter by saying them.
  5 Ask a friend or set up the phone / 15 Answer five questions out loud / 3 Note one thing to change
- 10 Check the time and the place or link, and lay out clothes | Nothing left to think about in the morning.
  3 Check the time and the place / 5 Lay out clothes and papers
- 10 Send a short thank-you note afterwards | It closes the loop kindly.
  5 Write two lines / 2 Send your thank-you note
""",
)

CV = read(
    """
= Gather what has happened | You have done more than you remember.
* 10 List everything since the last version: work, courses, results | Memory warms up after three lines.
  5 List the work you have done / 5 List courses and results
* 15 Save two adverts you like and underline what repeats | It tells you what to put on top.
  8 Save two adverts / 5 Underline what repeats
- 10 Choose one plain layout | Plain layouts are the ones that get read.
  5 Look at two plain layouts / 2 Choose one layout
= Write the new version | The top third matters most.
* 15 Update dates, contact and the latest role | Facts first, nothing to decide.
  5 Update your contact details / 8 Add the latest role
* 30 Write three results with a number in each | Numbers are what people remember.
  10 Write the first result / 15 Write two more
- 20 Cut what is older than ten years to one line each | Shorter is stronger.
  10 Cut the oldest part / 5 Bring it to two pages
= Let someone read it | Fresh eyes find the slip.
* 15 Ask one person to read it for two minutes | Two minutes are what a recruiter takes.
  3 Choose one person / 3 Send it with one question
- 10 Save it as a PDF with your name in the file name | Ready to send at any time.
  3 Save your CV as a PDF / 3 Open it once to check
""",
)

GROWTH = read(
    """
= Know what you are asking for | A clear wish is easy to answer.
* 15 Write down what you want and why it is fair | Clear on paper is clear in the room.
  5 Write down what you want / 8 Write why it is fair
* 20 List five things you did that helped, with numbers where you can | Facts speak calmly.
  10 List five things / 8 Add a number to two of them
- 20 Look up what is usual for {role} | A range gives you solid ground.
  10 Search two salary or role pages / 3 Note the range
= Prepare the talk | Said once out loud, it is half as hard.
* 10 Ask your manager for half an hour | A named subject is fair to both.
  5 Write two lines with the subject / 2 Send the request for a talk
* 20 Write your first two sentences and say them out loud | The start carries the rest.
  8 Write two sentences / 5 Say them out loud three times
- 10 Write down what you will say if the answer is "not now" | A next date is a good answer too.
  5 Write one sentence that asks for a next date
= Have it and follow up | A note makes it last.
* 30 Have the talk | Say it, then wait kindly.
  3 Read your five things once / 20 Have the talk
- 10 Send a short note about what you agreed on | Written means remembered.
  5 Write three lines / 2 Send the note about what you agreed
""",
)

CAREER = read(
    """
~ Spend a session on it | week 2 | 40
= See what the work is really like | A day of it tells more than a brochure.
* 15 Write down what draws you to it and what you would miss | Both belong to an honest picture.
  8 Write down what draws you to it / 5 Write down what you would miss
* 20 Find one person who does it and ask for a short talk | People like to talk about their work.
  10 Think of someone, or search for one / 8 Write three lines and send them
- 45 Spend an hour or a day watching it, if you can | Watching answers questions you did not have.
  8 Ask where you could watch / 3 Put the date in your calendar
= Find the way there | There is usually more than one.
* 25 Look up which training or papers it takes | The official page is clearer than forums.
  5 Find the official page / 15 Note the ways, how long they take and when they begin
* 20 Work out what the training costs and who helps to pay | Grants exist for more than one thinks.
  8 Look up the costs / 10 Look up grants and paid training
- 20 Save five adverts and underline what repeats | What repeats is what you will need.
  10 Save five adverts / 8 Underline what repeats
= Take the first real step | A step tells you more than a plan.
* 20 Ask one school or employer how to begin | One answer makes it concrete.
  8 Choose one school or employer / 8 Write your questions and send them
- 15 Put two dates in your calendar: the next open day and the closing date | Dates carry it onwards.
  8 Look up the dates / 3 Put them in your calendar
""",
    large=True,
)

PROGRAMME = read(
    """
~ Work on the application | week 3 | 40
= Choose where and what | A short list makes good letters.
* 15 Write down what you would like to work on, in five lines | These lines grow into your letter.
  8 Write the five lines / 3 Underline the heart of it
* 30 List five programmes or people that fit | Five are plenty to begin with.
  15 Search two university pages / 10 Note five that fit
* 15 Note for each what they ask for and by when | One table calms everything.
  5 Draw a table / 8 Fill in dates and papers
= Prepare the papers | Others need time, so ask them first.
* 20 Ask two people for a letter of recommendation | Asked early, it is a pleasure to write.
  5 Choose two people / 10 Write to both
- 20 Order certificates and transcripts | They come by themselves after that.
  10 Find out where to order them / 8 Order certificates and transcripts
* 40 Write the first page of your statement | Why this, why you, why there.
  15 Write why this subject / 15 Write what you bring
= Finish and send the first one | The first is the slow one.
- 30 Have one person read the statement | One reader finds the gaps.
  5 Choose the reader / 5 Send it with two questions
* 30 Fill in the form of the first one and send it | One sent shows how it goes.
  15 Fill in the form / 8 Upload the papers / 3 Send it and save the receipt
""",
    large=True,
)

KIND = kind(
    "Finding work or getting on in it",
    SEARCH,
    (r"interview", INTERVIEW),
    (r"cv|resum[eé]|r[ée]sum[ée]|linkedin|cover letter", CV),
    (r"raise|promot(?:ed|ion)|pay rise|salary|rise", GROWTH),
    (r"become|qualify as|retrain|train as|change careers|career change|new career", CAREER),
    (
        r"phd|doctorate|master'?s?|bachelor'?s?|university|uni|college|scholarship|residency|fellowship|grant|school",
        PROGRAMME,
    ),
)
