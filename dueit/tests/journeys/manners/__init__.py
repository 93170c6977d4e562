"""Each core action in each manner: without JavaScript, by keys alone, 320 px wide, and at 200 % zoom."""
