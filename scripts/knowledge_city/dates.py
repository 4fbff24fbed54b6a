"""The two dates of the sample."""

from datetime import date

EARLIER, AS_OF = date(2024, 12, 31), date(2025, 12, 31)
