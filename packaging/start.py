"""What the built program begins with."""

import sys

from cardkeeper.__main__ import main

sys.exit(main())
