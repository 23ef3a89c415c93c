"""Dates and terms: a term of years or months ends on the corresponding day (Civil Code, art. 202)."""
from calendar import monthrange
from datetime import date


def day(text):
    return None if text is None else date.fromisoformat(text)


def plus_months(start, months):
    """The corresponding day so many months on, or the last day of a month that has none."""
    place = start.year * 12 + start.month - 1 + months
    year, month = divmod(place, 12)
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def plus_years(start, years):
    return plus_months(start, 12 * years)
