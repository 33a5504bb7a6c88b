"""Notes that listen, in English: what they offer, and what they leave alone. Today is 12 May 2026."""

import pytest

from tests.core.listeners import words


@pytest.mark.parametrize(
    ("note", "chip"),
    [
        ("Call back in September.", "Remind me on Tuesday, September 8"),
        ("Wants to talk about the kitchen loan, call in September.", "Remind me on Tuesday, September 8"),
        (
            "Wants to refinance the kitchen in the fall, call back in September.",
            "Remind me on Tuesday, September 8",
        ),
        ("call in june", "Remind me on Tuesday, June 2"),
        ("Call in May.", "Remind me on Tuesday, May 19"),
        ("Call in April.", "Remind me on Tuesday, April 6, 2027"),
        ("Follow up early June", "Remind me on Tuesday, June 2"),
        ("Follow up mid June", "Remind me on Tuesday, June 16"),
        ("Check in at the end of June", "Remind me on Tuesday, June 30"),
        ("Call back in January 2027", "Remind me on Tuesday, January 5, 2027"),
        ("On June 4 call about the appraisal", "Remind me on Thursday, June 4"),
        ("Call on June 4th.", "Remind me on Thursday, June 4"),
        ("call on 4 June", "Remind me on Thursday, June 4"),
        ("Call on the 4th of June", "Remind me on Thursday, June 4"),
        ("Call on Thursday, June 4, 2026.", "Remind me on Thursday, June 4"),
        ("Call on Sep 8", "Remind me on Tuesday, September 8"),
        ("Send the papers by 6/4", "Remind me on Thursday, June 4"),
        ("Send the papers by 6/4/27.", "Remind me on Friday, June 4, 2027"),
        ("Ring on 2026-06-04", "Remind me on Thursday, June 4"),
        ("Call May 4.", "Remind me on Tuesday, May 4, 2027"),
        ("Call on may 20", "Remind me on Wednesday, May 20"),
        ("Call tomorrow.", "Remind me on Wednesday, May 13"),
        ("E-mail the day after tomorrow", "Remind me on Thursday, May 14"),
        ("Call Friday", "Remind me on Friday, May 15"),
        ("Call on Tuesday", "Remind me on Tuesday, May 19"),
        ("Call next Tuesday.", "Remind me on Tuesday, May 19"),
        ("Call next Friday.", "Remind me on Friday, May 22"),
        ("Get back to her in two weeks", "Remind me on Tuesday, May 26"),
        ("Touch base in 3 days", "Remind me on Friday, May 15"),
        ("Check back in six months.", "Remind me on Thursday, November 12"),
        ("Reach out in a month", "Remind me on Friday, June 12"),
        ("Call again next week", "Remind me on Tuesday, May 19"),
        ("Call next month", "Remind me on Tuesday, June 2"),
        ("Lease expires in August", "Remind me on Tuesday, August 4"),
        ("Rate lock ends on June 30.", "Remind me on Tuesday, June 30"),
        ("Appointment with the appraiser on June 4 at 3", "Remind me on Thursday, June 4"),
        ("Surgery on June 4.", "Remind me on Thursday, June 4"),
        ("She asked me to call back in September", "Remind me on Tuesday, September 8"),
        ("He said we should talk again in October.", "Remind me on Tuesday, October 6"),
        ("Closing scheduled for June 4", "Remind me on Thursday, June 4"),
        ("Follow-up call scheduled for Thursday 5/21 at 2pm", "Remind me on Thursday, May 21"),
        ("Call next October", "Remind me on Tuesday, October 6"),
        ("Will call her Monday with news.", "Remind me on Monday, May 18"),
    ],
)
def test_a_date_in_the_text_offers_a_reminder(note, chip):
    assert words(note) == [chip]


@pytest.mark.parametrize(
    "note",
    [
        "",
        "   ",
        "Talked about the weather.",
        "Met him on June 4.",
        "They closed on their loan last May.",
        "Had a call on May 4.",
        "We talked in March.",
        "She visited us on Tuesday.",
        "Goes out every Friday.",
        "Bowling on Tuesdays.",
        "Off since June 4.",
        "On vacation from June 4 to June 8",
        "Not before June 4.",
        "Don't call in September.",
        "No need to call next week.",
        "Never call on Fridays.",
        "He may call.",
        "All 5 may come.",
        "They march on.",
        "Loves spring in May.",
        "They go to Spain in July.",
        "House was built in 1998.",
        "Paid 2027 dollars.",
        "Sold the boat in June.",
        "Lost ten pounds in two weeks.",
        "In two years of owning it nothing broke.",
        "Open 24/7.",
        "Owns 3/4 of the company.",
        "Kids are 5 and 12.",
        "Call him at 3.",
        "Rate is 5.25 today.",
        "The book was published in 2019.",
        "Call on June 31.",
        "Call on February 30",
        "Called on June 4, 2019.",
        "Second Sunday school teacher",
        "Two weeks ago she called.",
        "Prefers text, no calls",
        "June called.",
        "Ask April about it.",
        "Lunch was nice.",
        "Lives at 14 May Street.",
        "Closing moved from June 4 to June 11.",
        "Won the award in May 2026.",
        "Going to Rome next June.",
        "Call next June.",  # This one or the one after, nobody knows in May.
        "Pays off the car loan in March.",
        "Mr. March called about April rates.",
        "yesterday he came by",
    ],
)
def test_no_reminder(note):
    assert words(note) == []


@pytest.mark.parametrize(
    ("note", "chip"),
    [
        ("Daughter finishes school in June.", "Graduation of Anika, June 2026"),
        ("Her daughter finishes high school in June", "Graduation of Anika, June 2026"),
        ("Anika graduates June 2027", "Graduation of Anika, June 2027"),
        ("Anika will graduate on June 12.", "Graduation of Anika, June 12, 2026"),
        ("Anika is graduating from college in May 2027", "Graduation of Anika, May 2027"),
        ("Anika's graduation is June 12.", "Graduation of Anika, June 12, 2026"),
        ("Graduation of their daughter on June 12", "Graduation of Anika, June 12, 2026"),
        ("Invited us to the graduation of their son in June", "Graduation of Mateo, June 2026"),
        ("Elin graduates June 2027", "Graduation of Elin, June 2027"),
        ("Daughter Elin graduates in June.", "Graduation of Elin, June 2026"),
        ("Her daughter, Elin, graduates in June.", "Graduation of Elin, June 2026"),
        ("Anika made the select team and graduates in June 2027.", "Graduation of Anika, June 2027"),
        ("Anika graduates, June 2027", "Graduation of Anika, June 2027"),
        ("In June Anika graduates.", "Graduation of Anika, June 2026"),
        ("Her son is a senior, he graduates in June.", "Graduation of Mateo, June 2026"),
        ("Finishes nursing school in December", "Graduation, December 2026"),
        ("She is getting married in May 2027!", "Wedding, May 2027"),
        ("getting married in September", "Wedding, September 2026"),
        ("Mateo is getting married on June 20", "Wedding of Mateo, June 20, 2026"),
        ("His son's wedding is in August", "Wedding of Mateo, August 2026"),
        ("Her sister gets married next month", "Wedding of their sister, June 2026"),
        ("Retires next year.", "Retirement, 2027"),
        ("Priya told me she retires in March.", "Retirement, March 2027"),
        ("He will retire in 2028.", "Retirement, 2028"),
        ("Husband retires next month", "Retirement of Dev, June 2026"),
        ("Dev retires in two weeks", "Retirement of Dev, May 26, 2026"),
        ("Expecting a baby in March.", "New baby, March 2027"),
        ("They are expecting their first child in October", "New baby, October 2026"),
        ("They're expecting in October", "New baby, October 2026"),
        ("Anika is expecting twins in October", "New baby of Anika, October 2026"),
        ("Baby due in October.", "New baby, October 2026"),
        ("Moved into a new house.", "New home"),
        ("They moved into their first home last month", "New home"),
        ("They bought a condo downtown", "New home"),
        ("Moving into a new apartment in July", "New home, July 2026"),
        ("Closing on their new house on June 4", "New home, June 4, 2026"),
        ("She had a baby girl, all well", "New baby"),
        ("She had a baby.", "New baby"),
        ("Got promoted.", "New job"),
        ("Dev got promoted", "New job of Dev"),
        ("Starting a new job in June", "New job, June 2026"),
        ("Anika's birthday is June 4.", "Birthday of Anika, June 4"),
        ("Her birthday is on December 3", "Birthday, December 3"),
        ("Mateo turns 12 on June 4", "Birthday of Mateo, June 4"),
        ("Their 10th anniversary is on June 20", "Wedding anniversary, June 20"),
        (
            "Daughter Elin is getting married to Tom Becker on Sept 12, 2026 in Napa",
            "Wedding of Elin, September 12, 2026",
        ),
        ("Anika is expecting her second child in Oct", "New baby of Anika, October 2026"),
        ("She turns 40 on Friday", "Birthday, May 15"),
        ("Their anniversary is October 3.", "Wedding anniversary, October 3"),
    ],
)
def test_an_occasion_in_the_text(note, chip):
    assert words(note) == [chip]


@pytest.mark.parametrize(
    "note",
    [
        "Daughter might graduate in June.",
        "Anika is not graduating in June.",
        "Anika isn't graduating in June.",
        "Anika hopes to graduate in June.",
        "If Anika graduates in June they will travel.",
        "Anika graduated last June.",
        "Anika graduates.",
        "Anika's boyfriend graduates in June.",
        "The brother of Anika graduates in June.",
        "Her boss retires next year.",
        "Her neighbor is getting married in May.",
        "Her friend Tom is getting married in May.",
        "Mother-in-law retires in June.",
        "Anika's teacher retires in June.",
        "He may move into a new house in June",
        "Retired last year.",
        "Went to a graduation in June.",
        "Graduate school starts in June",
        "The wedding anniversary party in June",
        "Attending a wedding in June.",
        "Wants to retire next year.",
        "He may retire in 2028.",
        "Thinking about retiring in 2030.",
        "Never getting married in June again",
        "Cancelled getting married in June",
        "Expecting an offer in March.",
        "Expecting a call.",
        "Expecting rates to drop in March",
        "Moving in with friends in July.",
        "Moved the meeting to June",
        "Moved into a new office.",
        "Bought a new car.",
        "Would like to buy a new house in 2027",
        "Not moving into a new house in July",
        "Biscuit turns 5.",
        "Biscuit turns 5 in June.",
        "Rates turn in June",
        "Promoted our loans to her friends",
        "The company started a new job site",
        "Everyone graduates in June",
        "Baby shower was fun",
        "Her birthday was in March.",
        "Loved the birthday card",
        "The school graduation rate is up",
    ],
)
def test_no_occasion(note):
    assert words(note) == []


@pytest.mark.parametrize(
    ("note", "chips"),
    [
        ("Has a beagle Biscuit.", ["Biscuit, beagle"]),
        ("They have a beagle named Biscuit", ["Biscuit, beagle"]),
        ("Got a new puppy, Max", ["Max, puppy"]),
        ("Her dog Rex was ill", ["Rex, dog"]),
        ("The cat's name is Minka", ["Minka, cat"]),
        ("Biscuit, their golden retriever, ran off", ["Biscuit, golden retriever"]),
        ("Likes tennis.", ["Tennis"]),
        ("She loves gardening and cooking", ["Gardening", "Cooking"]),
        ("plays the piano", ["Piano"]),
        ("Plays golf every Friday.", ["Golf"]),
        ("He is into pickleball", ["Pickleball"]),
        ("Anika plays soccer", ["Anika: Soccer"]),
        ("Her husband plays golf", ["Dev: Golf"]),
        ("He is a big fan of the Chicago Cubs.", ["Fan: Chicago Cubs"]),
        ("Huge Yankees fan", ["Fan: Yankees"]),
        ("He's a Chicago Bears fan", ["Fan: Chicago Bears"]),
        ("Kids Ben and Eva. Dog: Rufus.", ["Rufus, dog"]),
        ("Got a puppy called Olive last week", ["Olive, puppy"]),
        ("She loves yoga and her golden retriever, Daisy.", ["Yoga", "Daisy, golden retriever"]),
        ("Season tickets for the Mets", ["Fan: Mets"]),
        ("Roots for Arsenal", ["Fan: Arsenal"]),
        ("Favorite movie is Casablanca.", ["Favorite movie: Casablanca"]),
        ("Her favourite book is “Pride and Prejudice”", ["Favorite book: Pride and Prejudice"]),
        ("Favorite film is The Third Man", ["Favorite film: Third Man"]),
    ],
)
def test_a_fact_in_the_text(note, chips):
    assert words(note) == chips


@pytest.mark.parametrize(
    "note",
    [
        "Likes our offer.",
        "Likes to be called early.",
        "Loves her husband.",
        "Doesn't like tennis.",
        "No longer plays golf.",
        "Used to play golf",
        "Would love tennis lessons",
        "Has a dog.",
        "Has a dog and a cat",
        "Walks the dog in June",
        "Dog walker came by",
        "Saw a dog Tuesday",
        "Not a fan of meetings",
        "Is not a fan of the Cubs",
        "Fan of long lunches",
        "Her friend plays golf",
        "Favorite color is blue",
        "The fan is broken",
        "Plays with the idea of selling",
        "Enjoys the new house",
        "Likes the hot dog stand",
    ],
)
def test_no_fact(note):
    assert words(note) == []


@pytest.mark.parametrize(
    ("note", "chips"),
    [
        (
            "Anika made the select team! Biscuit turns 5. Wants to talk about the loan, call in September.",
            ["Remind me on Tuesday, September 8"],
        ),
        (
            "Anika graduates in June 2027. Call back on June 4, she likes tennis.",
            ["Graduation of Anika, June 2027", "Remind me on Thursday, June 4", "Tennis"],
        ),
        ("Anika graduates in June, call back in September", ["Graduation of Anika, June 2026",
         "Remind me on Tuesday, September 8"]),
        ("Call on June 4. Really, call on June 4.", ["Remind me on Thursday, June 4"]),
    ],
)  # fmt: skip
def test_several_chips_in_the_order_of_the_note(note, chips):
    assert words(note) == chips


@pytest.mark.parametrize(
    "note",
    [
        "Their dog Rex died last week.",
        "Lost her dog Rex.",
        "Rex, the dog, was put to sleep.",
        "Her late dog Rex.",
    ],
)
def test_a_pet_that_is_no_more_is_no_fact(note):
    assert words(note) == []


@pytest.mark.parametrize(
    "note", ["They moved into a new house last year.", "Bought a house two years ago.", "Had a baby in 2019."]
)
def test_what_is_long_over_makes_no_card(note):
    assert words(note) == []
