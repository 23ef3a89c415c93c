"""The least change of a figure that leads to a grade: tried by halving, since more loans, more interest and less new NPL
never make a grade worse."""
from fractions import Fraction

from compare import Refused
from figures import read, rounded
from measures.figures import figures_by
from measures.grading import counts_in_average, grade_manager

FEN = Fraction(1, 100)
UNITS = {"loansGranted": Fraction(1), "interestIncome": FEN, "newNplBalance": FEN}

# The greatest figures that are taken.
MOST = {"loansGranted": Fraction(2**53 - 1), "interestIncome": Fraction(10**30)}
MOST_PAIRS = 20


def with_figure(given, figure, value, readings):
    """The manager with another figure; the total of the class moves with it where the manager counts in it."""
    manager, type_ = given["manager"], given["manager"]["branchType"]
    moved = {**given, "manager": {**manager, figure: value}}
    if figure == "newNplBalance" or not counts_in_average(manager, readings):
        return moved
    total = read(given["peers"][type_][figure]) + value - read(manager[figure])
    return {**moved, "peers": {**given["peers"], type_: {**given["peers"][type_], figure: total}}}


def first(low, high, holds):
    """The first whole number above one that does not hold, up to one that may; None where that does not either."""
    step = 1
    while low + step < high and not holds(low + step):
        low, step = low + step, step * 2
    high = min(low + step, high)
    if not holds(high):
        return None
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if holds(middle) else (middle, high)
    return high


class Asked:
    """A manager, the grade to be reached, and the readings that decide."""

    def __init__(self, given, readings):
        self.given, self.readings, self.target = given, readings, int(given["grade"])
        self.now = grade_manager(given, readings)

    def reached(self, found):
        return not isinstance(found, Refused) and found["grade"] is not None and found["grade"] <= self.target

    def try_figure(self, figure, value, given):
        return grade_manager(with_figure(given, figure, value, self.readings), self.readings)

    def own(self, figure):
        return read(self.given["manager"][figure])

    def protected(self):
        return self.now["protection"] is not None and self.now["protection"]["applies"]

    def band(self):
        """The score that the grade takes and the worst ceiling that leaves it, or None where no score counts."""
        by = figures_by(self.readings)
        initial = by["firstAppointment"]["grade"]
        if self.protected() and self.target >= initial:
            cancels = self.readings.get("protectedBelowStandard", "protected") == "cancelled"
            return (by["gradeBands"][-1]["from"], 3) if cancels else None
        if self.protected() and self.readings.get("protectedGrade", "three") == "three":
            return None
        return next(band["from"] for band in by["gradeBands"] if band["grade"] == self.target), self.target

    def counted(self, score):
        return rounded(score, 2) if self.readings.get("gradeOn") == "recorded" else score

    def held_down(self, found):
        return (found["ceiling"] or 0) > self.band()[1]

    def room(self, figure, given):
        """The greatest figure, as much less as the total of the class is greater."""
        if not counts_in_average(given["manager"], self.readings):
            return MOST[figure]
        others = read(given["peers"][given["manager"]["branchType"]][figure]) - read(given["manager"][figure])
        return MOST[figure] - max(others, Fraction(0))

    def least(self, figure, given):
        """The least greater figure that leads to the grade, in whole units, or None."""
        unit = UNITS[figure]
        found = first(read(given["manager"][figure]) // unit, self.room(figure, given) // unit,
                      lambda units: self.reached(self.try_figure(figure, units * unit, given)))
        return None if found is None else found * unit

    def upwards(self, figure, item):
        """A figure of the class: the least that is enough, or why none is."""
        by = figures_by(self.readings)[item]
        others = self.now["score"] - self.now["items"][item]["points"]
        if self.held_down(self.now):
            return None, "ceiling"
        if self.counted(others + by["fullMarks"] + by["bonusCap"]) < self.band()[0]:
            return None, "bonusCap"
        found = self.least(figure, self.given)
        return found, "notEnough" if found is None else None

    def downwards(self):
        """New NPL: the most of it that still leads to the grade, or why none does."""
        own = self.own("newNplBalance")
        none = self.now if own <= 0 else self.try_figure("newNplBalance", Fraction(0), self.given)
        if self.held_down(none):
            return None, "ceiling"
        if own <= 0 or not self.reached(none):
            return None, "floor"
        most = -(-own // FEN)
        found = first(0, most, lambda less: self.reached(
            self.try_figure("newNplBalance", (most - less) * FEN, self.given)))
        return (most - found) * FEN, None

    def with_loans(self, loans):
        return with_figure(self.given, "loansGranted", Fraction(loans), self.readings)

    def enough_with(self, loans):
        """Whether any interest leads to the grade with so many loans."""
        given = self.with_loans(loans)
        return self.reached(self.try_figure("interestIncome", self.room("interestIncome", given), given))

    def pairs(self):
        own = int(self.own("loansGranted"))
        loans = first(own, int(MOST["loansGranted"]), self.enough_with)
        found = []
        while loans is not None and len(found) < MOST_PAIRS:
            interest = self.least("interestIncome", self.with_loans(loans))
            found.append({
                "loansGranted": {"change": loans - own, "to": loans},
                "interestIncome": {"change": interest - self.own("interestIncome"), "to": interest},
            })
            full = grade_manager(self.with_loans(loans), self.readings)["items"]["volume"]
            by = figures_by(self.readings)["volume"]
            loans = None if full["points"] == by["fullMarks"] + by["bonusCap"] else loans + 1
        return found

    def levers(self):
        if self.reached(self.now):
            return {figure: (self.own(figure), None) for figure in UNITS}
        if self.band() is None:
            return dict.fromkeys(UNITS, (None, "protection"))
        return {"loansGranted": self.upwards("loansGranted", "volume"),
                "interestIncome": self.upwards("interestIncome", "interest"), "newNplBalance": self.downwards()}
