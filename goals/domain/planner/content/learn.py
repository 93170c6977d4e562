"""Steps for learning something: a language, an instrument, a subject, or anything else."""

from goals.domain.planner.content.learn_together import PERSON, PET
from goals.domain.planner.pattern import kind, read

LANGUAGE = read(
    """
~ Practise {language} | week 3 | 20
= Find one way of learning {language} and a regular slot | A source and a time are half of it.
* 10 Write down three situations where you want to use {language} | They decide which words you need first.
  5 Write down one moment when you would like to speak {language} / 5 Add two more such moments
* 20 Pick one beginner course or app for {language} and open its first lesson | One source beats five half-started ones.
  8 Look at two beginner courses for {language} / 5 Choose one course and save it / 10 Go through the first lesson
- 10 Put three 20-minute slots for {language} in your week | A fixed slot saves deciding every day.
  5 Find three quiet 20-minute gaps in your week / 3 Put the three slots in your calendar
= Say your first useful phrases | Phrases you will really say stay longer than lists.
* 25 Collect 15 phrases for the first situation | You will meet these again and again.
  5 Write five things you would say there / 10 Look up how to say them in {language} / 10 Add ten more phrases
* 15 Say the phrases out loud after a recording | Your mouth needs practice too.
  5 Play one phrase and repeat it three times / 10 Go through the other phrases out loud
- 20 Turn the phrases into cards and go through them once | A short look back is what makes them stay.
  10 Make ten cards / 8 Go through the cards once
= Use {language} with someone | Using it early shows you what to learn next.
* 20 Have one five-minute chat in {language} with a person or a voice app | Five minutes are enough to feel it work.
  8 Find one person or app to talk to / 8 Say hello and use three of your phrases
- 15 Watch ten minutes of something simple in {language} and note five words | Listening grows quietly by itself.
  5 Choose one short video with subtitles / 10 Watch it and note five words
""",
    large=True,
)

INSTRUMENT = read(
    """
~ Play {instrument} | week 4 | 15
= Get {instrument} ready and begin | What stands ready gets played.
* 20 Get {instrument} ready: in reach, in tune, with a place to sit | Nothing should stand between you and playing.
  5 Put {instrument} where you can see it / 8 Tune or test it with a free app / 3 Set out a chair and a light
* 20 Pick one series of beginner lessons | One teacher at a time keeps it simple.
  10 Watch a few minutes of two beginner series / 3 Save the one you like better
* 15 Do the first lesson, ten minutes only | Stopping while it is fun makes the next time easy.
  8 Play along with the first half of the lesson / 5 Repeat the hardest bit three times, slowly
= Learn the first part of one easy song | A song you love pulls you back.
* 10 Choose one easy song you like | Liking it matters more than its level.
  5 List three songs you like / 5 Look up which of them is easiest
- 20 Practise the first two chords or notes of the song | Two are enough to change between.
  8 Find the first one slowly / 8 Find the second one slowly / 5 Change between them twenty times
- 20 Play the first line at half speed | Slow and clean becomes fast by itself.
  8 Play the first bar at half speed / 8 Join it with the second bar
= Play the song through once | Reaching the end counts more than playing it perfectly.
* 20 Play the whole song slowly, mistakes and all | Now you know how all of it feels.
  10 Play the verse through / 10 Play the chorus through
- 10 Record yourself once and listen back | You will hear progress you cannot feel.
  5 Record one take on your phone / 3 Note one thing that sounded good
""",
    large=True,
)

CODE = read(
    """
~ Work on {topic} | week 3 | 45
= Get a first program running | From here on you only change something that works.
* 15 Choose one small thing to make with {topic} | A small project decides what is worth learning.
  8 Write down three tiny things you would like to have / 3 Circle the smallest
* 30 Install the tools and run a first example | The hardest part of the set-up is over after this.
  5 Open the official getting-started page / 15 Install the tools / 8 Run the first example
- 15 Pick one tutorial or book and read its first page | One guide at a time.
  8 Compare two well-known beginner guides / 5 Save one of them and read its first page
= Get through the basics by typing | Typing shows what reading hides.
* 45 Do the first chapter and type every example yourself | Your fingers learn along.
  15 Type and run the first example / 5 Change one thing in it and run it again / 20 Do the next example
* 40 Solve three short exercises | Small wins settle the basics.
  15 Solve the easiest exercise / 15 Solve a second exercise / 10 Look at how someone else solved it
- 15 Write down what confused you and look up one thing | One answered question opens the next chapter.
  5 List what confused you / 8 Look up the first thing on the list
= Make your small thing | Making something is where it comes together.
* 45 Write the roughest version that does one thing | A rough version can be improved, an idea cannot.
  5 Create an empty project folder / 20 Write the one part that matters / 8 Try it on one example
- 20 Show it to someone | Showing it makes it finished.
  8 Write three lines about what it does / 5 Send it to one person
""",
    large=True,
)

BODY = read(
    """
~ Practise {topic} | week 2 | 45
= Find a place, a teacher and a time | A place and a time carry you further than will.
* 20 Look up where you could practise {topic} near you | A near place is the one you will go to.
  8 Search for places or classes near you / 5 Note two that fit your week
* 15 Ask about a beginners' class or one trial lesson | Ten minutes with a teacher save weeks alone.
  5 Write two lines asking for a beginner's place / 3 Send your two lines
- 10 Put out what you need for the first time | Leaving the house becomes one step.
  5 Write down what you need to bring or wear / 5 Put it in a bag by the door
= Get comfortable with the very basics | Feeling safe comes before getting good.
* 45 Go once and do only the easiest part of {topic} | The first time is for getting used to it.
  5 Arrive and look around for five minutes / 20 Do the easiest exercise, slowly / 3 Note how it felt in one line
* 45 Repeat the same easy part a second time | Repeating is where the body learns.
  5 Warm up gently / 20 Do the same exercise again / 5 Try one small new thing
- 10 Watch one short video about the basic movement | Seeing it clearly helps you feel it.
  3 Choose one short video for beginners / 5 Watch it twice and note one tip
= Do it once on your own | Then it belongs to you.
* 45 Put two basics together, with someone near | Joining two parts is the real step.
  10 Do the first part calmly / 15 Join it with the second part
- 10 Write down what works now and what to practise next | Seeing progress keeps it going.
  3 Write down one thing that works now / 3 Write down one thing to practise next
""",
    large=True,
)

SUBJECT = read(
    """
~ Spend a while with {topic} | week 3 | 20
= Decide what you want to be able to do | A clear end makes any subject smaller.
* 10 Write down one moment where knowing {topic} would help you | That moment is your finish line.
  5 Describe the moment in two sentences / 3 Underline what you would have to know
* 20 Find one beginner's guide, course or person for {topic} | One good source is enough to begin.
  10 Search for a beginner's guide to {topic} / 5 Choose one and save it
- 10 Put two short slots for it in your week | What has a place in the week happens.
  5 Find two quiet half-hours / 3 Put them in your calendar
= Get the basics into your own words | What you can explain, you know.
* 30 Work through the first part and write down five things | Five lines beat fifty marked pages.
  15 Read or watch the first part / 10 Write five things in your own words
* 15 Explain the main idea to someone, or out loud to yourself | The gaps show, and they are small.
  5 Write the main idea in one sentence / 8 Explain it out loud
- 15 Look up the two things you could not explain | Two answers usually open the rest.
  3 Write down two open questions / 10 Look up the answers
= Use it for something real | Knowledge settles when it is used.
* 30 Try it on one real example of your own | Your own example is the best teacher.
  5 Choose one real example / 20 Work your example through
- 10 Decide what to look at next | One next thing is enough.
  5 List what you would like to know now / 2 Circle one thing to learn next
""",
    large=True,
)

SKILL = read(
    """
~ Practise {topic} | week 3 | 20
= Find your first lesson and a time for it | A lesson and a time are all you need to begin.
* 10 Write down what you want from {topic} | One clear picture keeps the practice short.
  5 Describe one moment when you use it / 3 Underline the skill you need in it
* 20 Find one beginner's guide, class or video for {topic} | One teacher at a time keeps it simple.
  10 Search for beginner's lessons in {topic} / 5 Choose one and save it
* 20 Do the first exercise you find there | Trying shows what it is really like.
  5 Set out what you need / 10 Try the first exercise slowly
= Practise the basics in short sessions | Little and often works better than much and seldom.
* 25 Practise the easiest part of {topic} for 20 minutes | One thing at a time feels lighter.
  5 Name the one thing you practise today / 15 Practise it slowly / 3 Note one thing that got easier
- 25 Practise a second part the same way | Only the part changes, the shape stays.
  5 Watch how it is done once more / 15 Practise it slowly
- 10 Note what is still hard and look for one tip | One good tip can save a week.
  3 Write down what is hard / 5 Look for one tip on exactly that
= Use it once for real | Real use turns practice into skill.
* 30 Try it on a small, friendly occasion | A small occasion keeps it light.
  5 Choose a small occasion in the next two weeks / 20 Do it, as well as it goes
- 10 Ask one person what they noticed | An outside view is worth an hour of guessing.
  3 Choose whom to ask / 5 Ask for one thing that worked
""",
    large=True,
)

_LANGUAGES = (
    "spanish|french|german|english|italian|japanese|chinese|mandarin|cantonese|korean|portuguese|polish|russian|arabic|dutch"
    "|swedish|norwegian|danish|finnish|turkish|hindi|greek|hebrew|latin|ukrainian|vietnamese|thai|czech|hungarian|romanian"
    "|croatian|welsh|irish|sign language|a (?:new |foreign |second )?language"
)
_INSTRUMENTS = (
    "guitar|piano|violin|drums?|ukulele|bass|cello|flute|saxophone|keyboard"
    "|harmonica|banjo|trumpet|clarinet|accordion|harp"
)
_CODE = (
    r"python|rust|javascript|typescript|java|golang|c\+\+|sql|react|django|programming|coding|to code|html|css"
    r"|kubernetes|docker"
    "|machine learning|data science|swift|kotlin|haskell|web development|excel macros|linux"
)
_BODY = (
    r"swim\w*|skat\w*|ski|skiing|snowboard\w*|surf\w*|danc\w+|tango|salsa|ballet|climb\w*|sail\w*|karate|judo|box|boxing|tennis"
    r"|badminton|golf|horse|ride|riding|unicycle|juggl\w+|handstand|driv\w+|div\w+|archery|fencing|basketball|football|volleyball"
)
_SUBJECT = (
    r"about|understand|how \w+s? (?:work|works)|history|physics|biology|economics|philosophy|maths?|algebra"
    r"|statistics|pensions?"
    r"|mortgages?|politics|law|psychology|wine|birds|astronomy|grammar|brush up|know more|finance|chemistry"
)
_PETS = r"dogs?|pupp(?:y|ies)|cats?|kittens?|parrot|horse|rabbit"

KIND = kind(
    "Learning something",
    SKILL,
    (rf"(?:train|teach|potty|leash|recall).*\b(?:{_PETS})", PET),
    (r"teach (?!myself).*|help .* (?:with|learn).*", PERSON),
    (_LANGUAGES, LANGUAGE),
    (_INSTRUMENTS, INSTRUMENT),
    (_CODE, CODE),
    (_BODY, BODY),
    (_SUBJECT, SUBJECT),
)
