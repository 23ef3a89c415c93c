"""Moments as the library writes them: an hour later or a day later they keep their offset and all their digits."""
import re
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

SHAPE = re.compile(r"(\d{4}-\d\d-\d\d)(T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?(Z|[+-]\d\d:\d\d))")


@dataclass(frozen=True)
class Moment:
    """A day at some place, the rest of its text, and the seconds since the first day of the calendar."""

    on: date
    tail: str
    offset: int
    second: Fraction

    def plus_days(self, count):
        return Moment(self.on + timedelta(days=count), self.tail, self.offset, self.second + 86_400 * count)

    def midnight(self, on):
        """The seconds at the end of a day at that place."""
        return Fraction(86_400 * (on.toordinal() + 1) - self.offset)

    def __str__(self):
        return self.on.isoformat() + self.tail


def moment(text):
    if text is None:
        return None
    on, tail, hour, minute, second, zone = SHAPE.fullmatch(text).groups()
    sign = -1 if zone[0] == "-" else 1
    offset = 0 if zone == "Z" else sign * (int(zone[1:3]) * 3600 + int(zone[4:]) * 60)
    local = int(hour) * 3600 + int(minute) * 60 + Fraction(second or 0)
    return Moment(date.fromisoformat(on), tail, offset, 86_400 * date.fromisoformat(on).toordinal() + local - offset)
