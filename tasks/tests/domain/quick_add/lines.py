"""Lines as people type them on Wednesday 4 March 2026, and what they mean."""

TITLES = """
Fix the sun lamp
Read the May report
Watch Friday Night Lights
Renovation
monitor
paprika
9/11
The 5th Wave
tomorrow
today
tomorrow at 5pm
next friday
every monday
at noon
Watch 9/11
Read The 5th Wave
Read about 9/11
Watch The Day After Tomorrow
Watch Edge of Tomorrow
Watch Tomorrow Never Dies
Read Around the World in 80 Days
Listen to Blue Monday
Prepare for Black Friday
Watch Freaky Friday
Plan casual friday
Call April
Dinner with June
Write to August
Ask May about the march
Buy a Sunday paper
Monday Motivation talk
Fix the Mon server
Read 1984
Watch 12 Monkeys
Watch 2001: A Space Odyssey
Chapter 5
Buy 3 lemons
Route 66
Read John 3:16
Upgrade to Django 5.2
Upgrade to 5.2.19
Cut the recipe by 1/2
Improve by 10
Meeting from 2 to 4pm
Conference from monday to friday
Run 3 times a week
Run twice weekly
Take the pill once daily
Buy the daily
Subscribe to The Daily
Read this
Do this every
Pay on 31 Feb
Pay on 31 April
Pay by 30/2
Meet at 25:00
Meet at 13pm
Call at 5:75
Clean every 31 february
Save every 0 days
Rest every 9999 days
Report for 2020-01-01
Look back on 1 March 2020
Plan next week
Review today
Notes from last friday
Mail from monday
Reply to the email from friday
News of today
Best of both worlds
Rebecca's day
Celebrate the end of the year
Review "notes for tomorrow"
Read “Next Friday”
Say 'see you tomorrow'
Read «Monday»
Fix issue #123
Learn C# and F#
Write to bob@example.com
Buy milk !important
Eat ~lots
Wait ~0m
Use ~/bin
Ask @ the desk
May I?
Sat by the river
Made in China
Watch Thank God It's Friday
Go on holiday from 3 May until 10 May
Trip on 3 May until 10 May
Listen to Every Breath You Take
Sat in a hurry
9/11: the documentary
Monday, Wednesday and Friday yoga
On Monday, Tuesday and Friday: swim
Email the team re: Friday
Read Catch-22
Try the 5:2 diet
Study 1 Corinthians 13
"Tomorrow" by Silverchair
exam on 31/12/2025
Week of May 4
Watch Midnight
Watch Before Midnight
Watch Any Given Sunday
Watch Friday the 13th
Listen to Saturday Night
Listen to Sunday Bloody Sunday
Visit grandma on Easter Sunday
Prepare Monday's presentation
Pick up the dry cleaning after work
Ask about the 3 o'clock meeting
Call back in 2 hours
Feed the cat every 12 hours
Clean the house once a month
Do 10 push-ups a day
Be home by 6
Trip to Rome from 3 to 10 May
Second monday blues
""".strip().splitlines()

DATES = """
Call mum today | Call mum | 2026-03-04
Call mum tomorrow | Call mum | 2026-03-05
Call mum tmrw | Call mum | 2026-03-05
CALL MUM TOMORROW | CALL MUM | 2026-03-05
Call mum tomorrow! | Call mum | 2026-03-05
Call mum (tomorrow) | Call mum | 2026-03-05
Call mum, tomorrow. | Call mum | 2026-03-05
Call mum - tomorrow | Call mum | 2026-03-05
Call mum the day after tomorrow | Call mum | 2026-03-06
Log in tomorrow | Log in | 2026-03-05
Call mum on friday | Call mum | 2026-03-06
Call mum friday | Call mum | 2026-03-06
Call Anna, Friday | Call Anna | 2026-03-06
Call Anna friday | Call Anna | 2026-03-06
Pay rent Friday | Pay rent | 2026-03-06
Call mum by Fri | Call mum | 2026-03-06
Call mum on wed. | Call mum | 2026-03-11
Call mum on Wednesday | Call mum | 2026-03-11
Call mum this wednesday | Call mum | 2026-03-04
Call mum this Friday | Call mum | 2026-03-06
Call mum next friday | Call mum | 2026-03-13
Call mum next monday | Call mum | 2026-03-09
Call mum this coming saturday | Call mum | 2026-03-07
Call mum friday week | Call mum | 2026-03-13
Call mum a week on friday | Call mum | 2026-03-13
Prepare the slides for friday | Prepare the slides | 2026-03-06
Essay due friday | Essay | 2026-03-06
Essay due on friday | Essay | 2026-03-06
Essay no later than friday | Essay | 2026-03-06
Essay until friday | Essay | 2026-03-06
Return the book in 3 days | Return the book | 2026-03-07
Return the book in three days | Return the book | 2026-03-07
Return the book in a week | Return the book | 2026-03-11
Return the book in a couple of weeks | Return the book | 2026-03-18
Return the book in a fortnight | Return the book | 2026-03-18
Return the book within 14 days | Return the book | 2026-03-18
Return the book in 2 weeks' time | Return the book | 2026-03-18
Return the book in two months | Return the book | 2026-05-04
Return the book in a year | Return the book | 2027-03-04
Return the book 10 days from now | Return the book | 2026-03-14
Return the book a week from tomorrow | Return the book | 2026-03-12
Return the book two weeks from friday | Return the book | 2026-03-20
Hike this weekend | Hike | 2026-03-07
Hike at the weekend | Hike | 2026-03-07
Hike next weekend | Hike | 2026-03-14
Tidy up next week | Tidy up | 2026-03-09
Tidy up early next week | Tidy up | 2026-03-09
Tidy up some time next week | Tidy up | 2026-03-09
Tidy up this week | Tidy up | 2026-03-06
Tidy up next month | Tidy up | 2026-04-01
Tidy up this month | Tidy up | 2026-03-31
Tidy up next quarter | Tidy up | 2026-04-01
Travel more next year | Travel more | 2027-01-01
Send the invoice by the end of the month | Send the invoice | 2026-03-31
Send the invoice end of month | Send the invoice | 2026-03-31
Send the invoice at the end of the week | Send the invoice | 2026-03-06
Send the invoice by end of next week | Send the invoice | 2026-03-13
Send the invoice by the end of next month | Send the invoice | 2026-04-30
Send the invoice by the end of the year | Send the invoice | 2026-12-31
Send the invoice by the end of the quarter | Send the invoice | 2026-03-31
Send the invoice by end of q2 | Send the invoice | 2026-06-30
Send the invoice by the end of May | Send the invoice | 2026-05-31
Send the invoice by the end of February | Send the invoice | 2027-02-28
Send the invoice at the beginning of next month | Send the invoice | 2026-04-01
Do taxes 2026-05-31 | Do taxes | 2026-05-31
Do taxes by 2026-05-31 | Do taxes | 2026-05-31
Do taxes 31 May | Do taxes | 2026-05-31
Do taxes 31 may 2027 | Do taxes | 2027-05-31
Do taxes on 31st of May | Do taxes | 2026-05-31
Do taxes by the 31st of May | Do taxes | 2026-05-31
Do taxes May 31 | Do taxes | 2026-05-31
Do taxes by May 31st, 2027 | Do taxes | 2027-05-31
Do taxes on Sun 31 May | Do taxes | 2026-05-31
Do taxes on Sunday, May 31st | Do taxes | 2026-05-31
Do taxes 1 march | Do taxes | 2027-03-01
Do taxes 4 march | Do taxes | 2026-03-04
Do taxes on 29 feb | Do taxes | 2028-02-29
Do taxes on 31/5 | Do taxes | 2026-05-31
Do taxes on 5/31 | Do taxes | 2026-05-31
Do taxes 31/05/2026 | Do taxes | 2026-05-31
Do taxes 31.05.2026 | Do taxes | 2026-05-31
Do taxes on 31.5. | Do taxes | 2026-05-31
Do taxes by 31/5/26 | Do taxes | 2026-05-31
Do taxes on the 14th | Do taxes | 2026-03-14
Do taxes by the 3rd | Do taxes | 2026-04-03
Do taxes by the 31st | Do taxes | 2026-03-31
Do taxes on the 5th of next month | Do taxes | 2026-04-05
Do taxes on the first monday of next month | Do taxes | 2026-04-06
Do taxes on the last friday of the month | Do taxes | 2026-03-27
Do taxes on the second tuesday of may | Do taxes | 2026-05-12
Do taxes by May | Do taxes | 2026-05-01
Do taxes in May 2027 | Do taxes | 2027-05-01
Do taxes in february | Do taxes | 2027-02-01
Call mum on monday next week | Call mum | 2026-03-09
Call mum friday this week | Call mum | 2026-03-06
Call mum next week on thursday | Call mum | 2026-03-12
Call mum first thing tomorrow | Call mum | 2026-03-05
Call mum over the weekend | Call mum | 2026-03-07
Send the invoice by EOD | Send the invoice | 2026-03-04
Send the invoice eom | Send the invoice | 2026-03-31
Send the invoice on the last day of next month | Send the invoice | 2026-04-30
Do taxes on the first monday of the month | Do taxes | 2026-04-06
Do taxes on the first of the month | Do taxes | 2026-04-01
Do taxes by the first of June | Do taxes | 2026-06-01
Do taxes in mid-May | Do taxes | 2026-05-15
Do taxes on/before friday | Do taxes | 2026-03-06
Party on New Year's Eve | Party | 2026-12-31
Bake by Christmas | Bake | 2026-12-25
today - write a letter | write a letter | 2026-03-04
Tomorrow: call mum | call mum | 2026-03-05
Tomorrow, call mum | call mum | 2026-03-05
On Friday: call mum | call mum | 2026-03-06
Friday: call mum | call mum | 2026-03-06
Thursday, March 12th: call mum | call mum | 2026-03-12
By the end of the month, send the invoice | send the invoice | 2026-03-31
Read "Tomorrow" tomorrow | Read "Tomorrow" | 2026-03-05
Feed the dogs' puppies tomorrow | Feed the dogs' puppies | 2026-03-05
🌱 Water the plants tomorrow 🌱 | 🌱 Water the plants tomorrow 🌱 |
🌱 tomorrow | 🌱 | 2026-03-05
Zahnärztin anrufen on 5 May | Zahnärztin anrufen | 2026-05-05
買牛奶 tomorrow | 買牛奶 | 2026-03-05
""".strip().splitlines()

TIMES = """
Lunch at noon | Lunch | 2026-03-04 | 12:00
Lunch noon | Lunch | 2026-03-04 | 12:00
Lunch at 5 | Lunch | 2026-03-04 | 17:00
Lunch at five | Lunch | 2026-03-04 | 17:00
Lunch at 7 | Lunch | 2026-03-04 | 07:00
Lunch at 13 | Lunch | 2026-03-04 | 13:00
Lunch at 5pm | Lunch | 2026-03-04 | 17:00
Lunch 5 p.m. | Lunch | 2026-03-04 | 17:00
Lunch @5pm | Lunch | 2026-03-04 | 17:00
Lunch at 12am | Lunch | 2026-03-04 | 00:00
Lunch 12pm | Lunch | 2026-03-04 | 12:00
Lunch at 5.30pm | Lunch | 2026-03-04 | 17:30
Lunch 14:30 | Lunch | 2026-03-04 | 14:30
Lunch at 06:15 | Lunch | 2026-03-04 | 06:15
Lunch at 3:30 | Lunch | 2026-03-04 | 15:30
Lunch at 17h30 | Lunch | 2026-03-04 | 17:30
Lunch at 6 o'clock | Lunch | 2026-03-04 | 18:00
Lunch at half past two | Lunch | 2026-03-04 | 14:30
Lunch at quarter to one | Lunch | 2026-03-04 | 12:45
Lunch at 8 in the evening | Lunch | 2026-03-04 | 20:00
Lunch before 9am | Lunch | 2026-03-04 | 09:00
Call John at 5 | Call John | 2026-03-04 | 17:00
Film tonight | Film | 2026-03-04 | 20:00
Film tonight at 8 | Film | 2026-03-04 | 20:00
Film at 8 tonight | Film | 2026-03-04 | 20:00
Film this evening | Film | 2026-03-04 | 19:00
Film tomorrow night | Film | 2026-03-05 | 21:00
Run tomorrow morning | Run | 2026-03-05 | 09:00
Run tomorrow morning at 6 | Run | 2026-03-05 | 06:00
Run tomorrow afternoon | Run | 2026-03-05 | 14:00
Film friday evening at 9 | Film | 2026-03-06 | 21:00
Watch episode 8 tonight | Watch episode 8 | 2026-03-04 | 20:00
Dentist tomorrow at 5pm | Dentist | 2026-03-05 | 17:00
Dentist at 5pm tomorrow | Dentist | 2026-03-05 | 17:00
Dentist tomorrow, 5pm | Dentist | 2026-03-05 | 17:00
Dentist on tuesday at 15:00 | Dentist | 2026-03-10 | 15:00
Dentist tue 3pm | Dentist | 2026-03-10 | 15:00
Dentist Thursday 3pm | Dentist | 2026-03-05 | 15:00
Dentist 12 May, 9:15 | Dentist | 2026-05-12 | 09:15
Dentist 12/5 9am | Dentist | 2026-05-12 | 09:00
Tomorrow at 9: dentist | dentist | 2026-03-05 | 09:00
Friday 10am, dentist | dentist | 2026-03-06 | 10:00
Tomorrow: dentist at 5pm | dentist | 2026-03-05 | 17:00
""".strip().splitlines()

RHYTHMS = """
Gym every day | Gym | FREQ=DAILY | 2026-03-04
Gym daily | Gym | FREQ=DAILY | 2026-03-04
Gym each day | Gym | FREQ=DAILY | 2026-03-04
Gym every morning | Gym | FREQ=DAILY | 2026-03-04
Gym every other day | Gym | FREQ=DAILY;INTERVAL=2 | 2026-03-04
Gym every 3 days | Gym | FREQ=DAILY;INTERVAL=3 | 2026-03-04
Gym every third day | Gym | FREQ=DAILY;INTERVAL=3 | 2026-03-04
Gym every week | Gym | FREQ=WEEKLY | 2026-03-04
Gym weekly | Gym | FREQ=WEEKLY | 2026-03-04
Gym fortnightly | Gym | FREQ=WEEKLY;INTERVAL=2 | 2026-03-04
Gym every two weeks | Gym | FREQ=WEEKLY;INTERVAL=2 | 2026-03-04
Gym every month | Gym | FREQ=MONTHLY | 2026-03-04
Gym every 6 months | Gym | FREQ=MONTHLY;INTERVAL=6 | 2026-03-04
Gym quarterly | Gym | FREQ=MONTHLY;INTERVAL=3 | 2026-03-04
Gym every year | Gym | FREQ=YEARLY | 2026-03-04
Gym annually | Gym | FREQ=YEARLY | 2026-03-04
Gym every weekday at 7 | Gym | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR | 2026-03-04
Gym on weekdays | Gym | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR | 2026-03-04
Gym every working day | Gym | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR | 2026-03-04
Gym every weekend | Gym | FREQ=WEEKLY;BYDAY=SA,SU | 2026-03-07
Gym at weekends | Gym | FREQ=WEEKLY;BYDAY=SA,SU | 2026-03-07
Gym every monday | Gym | FREQ=WEEKLY;BYDAY=MO | 2026-03-09
Gym every Mon | Gym | FREQ=WEEKLY;BYDAY=MO | 2026-03-09
Gym every wednesday | Gym | FREQ=WEEKLY;BYDAY=WE | 2026-03-04
Gym on mondays | Gym | FREQ=WEEKLY;BYDAY=MO | 2026-03-09
Gym mondays and thursdays | Gym | FREQ=WEEKLY;BYDAY=MO,TH | 2026-03-05
Gym every mon, wed and fri at 7am | Gym | FREQ=WEEKLY;BYDAY=MO,WE,FR | 2026-03-04
Gym every tue & thu | Gym | FREQ=WEEKLY;BYDAY=TU,TH | 2026-03-05
Gym every tue/thu | Gym | FREQ=WEEKLY;BYDAY=TU,TH | 2026-03-05
Gym every mon-fri | Gym | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR | 2026-03-04
Gym every friday to sunday | Gym | FREQ=WEEKLY;BYDAY=FR,SA,SU | 2026-03-06
Gym every other friday | Gym | FREQ=WEEKLY;INTERVAL=2;BYDAY=FR | 2026-03-06
Gym every second monday | Gym | FREQ=WEEKLY;INTERVAL=2;BYDAY=MO | 2026-03-16
Gym every 2 weeks on sunday | Gym | FREQ=WEEKLY;INTERVAL=2;BYDAY=SU | 2026-03-08
Gym on monday every other week | Gym | FREQ=WEEKLY;INTERVAL=2;BYDAY=MO | 2026-03-16
Gym weekly on friday | Gym | FREQ=WEEKLY;BYDAY=FR | 2026-03-06
Gym every day except sunday | Gym | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA | 2026-03-04
Gym every friday night | Gym | FREQ=WEEKLY;BYDAY=FR | 2026-03-06
Rent on the first monday of every month | Rent | FREQ=MONTHLY;BYDAY=1MO | 2026-04-06
Rent every last friday of the month | Rent | FREQ=MONTHLY;BYDAY=-1FR | 2026-03-27
Rent every first monday | Rent | FREQ=MONTHLY;BYDAY=1MO | 2026-04-06
Rent monthly on the 2nd tuesday | Rent | FREQ=MONTHLY;BYDAY=2TU | 2026-03-10
Rent on the 15th of every month | Rent | FREQ=MONTHLY;BYMONTHDAY=15 | 2026-03-15
Rent every month on the 1st | Rent | FREQ=MONTHLY;BYMONTHDAY=1 | 2026-04-01
Rent every 1st of the month | Rent | FREQ=MONTHLY;BYMONTHDAY=1 | 2026-04-01
Rent on the 1st and 15th of every month | Rent | FREQ=MONTHLY;BYMONTHDAY=1,15 | 2026-03-15
Rent every 3 months on the 5th | Rent | FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=5 | 2026-03-05
Rent on the 1st and 3rd monday of every month | Rent | FREQ=MONTHLY;BYDAY=1MO,3MO | 2026-03-16
Rent on the 15th each month | Rent | FREQ=MONTHLY;BYMONTHDAY=15 | 2026-03-15
Rent on the first of every month | Rent | FREQ=MONTHLY;BYMONTHDAY=1 | 2026-04-01
Rent every month on 1st | Rent | FREQ=MONTHLY;BYMONTHDAY=1 | 2026-04-01
Rent at the start of every month | Rent | FREQ=MONTHLY;BYMONTHDAY=1 | 2026-04-01
Bins on Sunday nights | Bins | FREQ=WEEKLY;BYDAY=SU | 2026-03-08
Bins once every two weeks | Bins | FREQ=WEEKLY;INTERVAL=2 | 2026-03-04
Bins every couple of days | Bins | FREQ=DAILY;INTERVAL=2 | 2026-03-04
Bins every sunday until christmas | Bins | FREQ=WEEKLY;BYDAY=SU;UNTIL=20261225 | 2026-03-08
Rent on the last day of every month | Rent | FREQ=MONTHLY;BYMONTHDAY=-1 | 2026-03-31
Rent at the end of every month | Rent | FREQ=MONTHLY;BYMONTHDAY=-1 | 2026-03-31
Party every year on 3 May | Party | FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=3 | 2026-05-03
Party every May 3rd | Party | FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=3 | 2026-05-03
Party every 29 february | Party | FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29 | 2028-02-29
Party every year in may | Party | FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1 | 2026-05-01
Gym every day until 30 June | Gym | FREQ=DAILY;UNTIL=20260630 | 2026-03-04
Gym every day at 7 until friday | Gym | FREQ=DAILY;UNTIL=20260306 | 2026-03-04
Gym every day for 6 weeks | Gym | FREQ=DAILY;UNTIL=20260414 | 2026-03-04
Gym every monday until tomorrow | Gym | FREQ=WEEKLY;BYDAY=MO;UNTIL=20260309 | 2026-03-09
Gym every 3 days starting friday | Gym | FREQ=DAILY;INTERVAL=3 | 2026-03-06
Gym every monday from 1 April at 8am | Gym | FREQ=WEEKLY;BYDAY=MO | 2026-04-06
Gym every week starting next monday until end of may | Gym | FREQ=WEEKLY;UNTIL=20260531 | 2026-03-09
Gym at 7am every weekday | Gym | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR | 2026-03-04
Every monday: gym | gym | FREQ=WEEKLY;BYDAY=MO | 2026-03-09
""".strip().splitlines()
