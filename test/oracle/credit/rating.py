"""credit-evaluation-6, a value rated without votes: by bands, each of one grade, or by trapezoids (L. A. Zadeh 1965) whose
sum is one everywhere. None stands for an end without limit."""
from fractions import Fraction

from compare import Refused
from credit.tree import GRADES
from figures import read

ONE = Fraction(1)
ENDS = ("from", "fullFrom", "fullTo", "to")


def ends(given, names=ENDS):
    return {name: read(given.get(name)) for name in names}


def within(value, low, high):
    return (low is None or value >= low) and (high is None or value <= high)


def covered(bands, scope):
    """Whether bands in their order leave no gap, overlap nowhere and cover the range."""
    meet = all(one["to"] is not None and one["to"] == other["from"] for one, other in zip(bands, bands[1:]))
    rising = all(None in (band["from"], band["to"]) or band["from"] < band["to"] for band in bands)
    return meet and rising and all(within(each, bands[0]["from"], bands[-1]["to"]) for each in scope)


def by_bands(value, given, scope):
    bands = sorted(({"grade": band["grade"], **ends(band, ("from", "to"))} for band in given["bands"]),
                   key=lambda band: (band["from"] is not None, band["from"]))
    if not covered(bands, scope):
        return Refused("inconsistent")
    holding = [band for band in bands if within(value, band["from"], band["to"])]
    if not holding:
        return Refused()
    if len(holding) > 1 and "limitIn" not in given:
        # Of one grade it is that grade's, by whichever of the two bands.
        alike = holding[0]["grade"] == holding[1]["grade"]
        return [(holding[0]["grade"], ONE, None)] if alike else Refused("undetermined")
    band = holding[-1 if given.get("limitIn") == "upper" else 0]
    side = {"side": "top", "from": band["from"], "fullFrom": band["from"], "fullTo": band["to"], "to": band["to"]}
    return [(band["grade"], ONE, side)]


def belonging(value, trapezoid):
    """How far a value belongs to a fuzzy set, and on which side."""
    low, full_low, full_high, high = (trapezoid[name] for name in ENDS)
    if low is not None and value < full_low:
        return max(Fraction(0), (value - low) / (full_low - low)), "rising"
    if high is not None and value > full_high:
        return max(Fraction(0), (high - value) / (high - full_high)), "falling"
    return ONE, "top"


def by_trapezoids(value, given, scope):
    sets = {each["grade"]: ends(each) for each in given["trapezoids"]}
    # Straight between these places, the sum is one everywhere if it is one at each of them.
    places = {each for trapezoid in sets.values() for each in trapezoid.values() if each is not None} or {value}
    places = {each for each in places if not scope or scope[0] <= each <= scope[1]} | set(scope)
    if any(sum(belonging(place, each)[0] for each in sets.values()) != 1 for place in places):
        return Refused("inconsistent")
    found = [(grade, *belonging(value, sets[grade])) for grade in GRADES if grade in sets]
    return [(grade, share, {"side": side, **sets[grade]}) for grade, share, side in found if share != 0]


def on_limit(value, given):
    """Whether bands of different grades meet at the value."""
    bands = [(band["grade"], ends(band, ("from", "to"))) for band in given.get("bands", [])]
    return len({grade for grade, band in bands if within(value, band["from"], band["to"])}) > 1


def rating(given, _readings):
    value, scope = read(given["value"]), [read(each) for each in given.get("range", {}).values()]
    if scope and scope[0] >= scope[1]:
        return Refused("inconsistent")
    rated = (by_bands if "bands" in given else by_trapezoids)(value, given, scope)
    if isinstance(rated, Refused):
        return rated
    if scope and not scope[0] <= value <= scope[1]:
        return Refused("belowMinimum" if value < scope[0] else "aboveMaximum")
    shares = {grade: share for grade, share, _ in rated}
    belongings = [{"grade": grade, "membership": share, **(side or {})} for grade, share, side in rated]
    limit = given["limitIn"] if on_limit(value, given) else None
    membership = [shares.get(grade, Fraction(0)) for grade in GRADES]
    return {"value": value, "limitIn": limit, "membership": membership, "belongings": belongings}
