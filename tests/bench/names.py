"""Names, towns and words for books nobody has: common ones of many countries, drawn by a seeded lot."""

_GIVEN = (
    "Ada Aisha Alejandro Alice Amir Ana Anika Anna Arthur Beatriz Benjamin Brigitte Camille Carlos Charlotte"
    " Chloé Clara Daniel David Deshawn Diego Dmitri Élise Elena Elin Emma Erik Eva Fatima Felix Florian Freya"
    " Gabriel Georg Grace Hannah Harald Henry Hiroshi Ines Irina Isabel Jack James Jana Jean-Luc Joan Johann"
    " Jonas José Julia Karin Karl Kavya Keiko Lars Laura Lena Leo Liam Linh Łukasz Lucia Magnus Maja Marcus"
    " Maria Mark Martha Mateo Max Mei Mia Michael Miriam Mohammed Nadia Naomi Nia Nicole Nils Noah Nora Olga"
    " Oliver Olivia Omar Oscar Paul Petra Pierre Priya Rachel Raúl Renée Robert Rosa Ruth Ryan Samuel Sara"
    " Sean Sofia Søren Stefan Susan Tariq Thomas Tomás Ursula Valentina Vera Victor Walter Wei Yasmin Yuki"
    " Zoë Żaneta"
)
_FAMILY = (
    "Adeyemi Ahmed Andersen Bauer Becker Bell Berg Bianchi Brown Carter Castillo Chen Clark Cohen Costa Cruz"
    " Davies Dubois Eriksson Fischer Fontaine García Grant Green Gruber Haddad Hansen Hernández Hill Hoffmann"
    " Horvat Huber Ivanov Jackson Jansen Jensen Johnson Jones Kaya Keller Khan Kim King Kowalski Kumar Lee"
    " Lefèvre Lewis Lindqvist López Łukowski Martin Martínez Meyer Moreau Moore Müller Murphy Nakamura Nguyễn"
    " Nielsen Novák Nowak O'Brien O'Neill Okafor Olsen Park Patel Peña Petersen Pham Popescu Quinn Raman"
    " Ramírez Rossi Ruiz Said Santos Schäfer Schmidt Schneider Silva Smith Sørensen Suzuki Svensson Tanaka"
    " Taylor Thompson Torres Tran Turner Vargas Wagner Walker Wang Weber Weiss White Williams Wilson Winters"
    " Wójcik Wood Wright Yamamoto Yılmaz Young Zhang Zimmermann"
)
GIVEN, FAMILY = tuple(_GIVEN.split()), tuple(_FAMILY.split())
EAST_ASIAN = (
    "张伟",
    "王芳",
    "李娜",
    "刘洋",
    "陈静",
    "山田太郎",
    "佐藤花子",
    "鈴木一郎",
    "高橋美咲",
    "김민준",
)
TOWNS = (
    ("Maplewood", "NJ", "07040", "US"), ("Newark", "NJ", "07102", "US"), ("Austin", "TX", "78701", "US"),
    ("Portland", "OR", "97205", "US"), ("Madison", "WI", "53703", "US"), ("Boston", "MA", "02139", "US"),
    ("Denver", "CO", "80202", "US"), ("San José", "CA", "95113", "US"), ("Duluth", "MN", "55802", "US"),
    ("Savannah", "GA", "31401", "US"), ("Toronto", "ON", "M5H 2N2", "CA"), ("Leeds", "", "LS1 4AP", "GB"),
    ("Köln", "", "50667", "DE"), ("Wien", "", "1010", "AT"), ("Lyon", "", "69002", "FR"),
    ("Kraków", "", "31-042", "PL"), ("Malmö", "", "211 34", "SE"), ("Utrecht", "", "3511 LX", "NL"),
)  # fmt: skip
STREETS = (
    "Alder",
    "Birch",
    "Cedar",
    "Chestnut",
    "Elm",
    "Juniper",
    "Linden",
    "Maple",
    "Oak",
    "Poplar",
    "Rowan",
)
COMPANIES = (
    "Bakery",
    "Dental",
    "Foods",
    "Garage",
    "Health",
    "Interiors",
    "Labs",
    "Logistics",
    "Media",
    "Optics",
)
TITLES = ("Owner", "Product manager", "Teacher", "Nurse", "Engineer", "Accountant", "Chef", "Architect", "")
TAGS = (
    "First-time buyers", "Partners", "VIP", "Chamber of Commerce", "Golf", "Newsletter", "Refinance 2025",
    "Landlords", "School", "Choir", "Old customers", "Wholesale",
)  # fmt: skip
PETS = ("Biscuit, beagle", "Luna, cat", "Rex, shepherd", "Milo, tabby", "Coco, parrot", "Bella, poodle")
HOBBIES = ("tennis", "gardening", "chess", "sailing", "baking", "running", "photography", "the choir")
TEAMS = ("Mets", "Celtics", "Rapid Wien", "Leeds United", "Malmö FF", "Packers")
NOTES = (
    "Asked about rates for the new house and wants a call in the autumn.",
    "Stopped by with lemon cake. The dog is on a diet and not happy about it.",
    "Talked about the kitchen; the contractor starts after the holidays.",
    "Daughter made the swim team, they are up at five every morning.",
    "Closing went well, everybody was relieved.",
    "Wants to sell the boat and buy a smaller one.",
    "Left a message, will try again on Thursday.",
    "New job in the city, likes it, long train ride.",
)
VERSES = (
    "Wishing you a day as bright as you make everybody else's, and a year full of good company.",
    "May this year bring you long evenings, short winters and everything you have been hoping for.",
    "Thank you for all the years together. Today belongs to you: enjoy every minute of it.",
)
