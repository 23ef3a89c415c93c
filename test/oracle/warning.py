"""Early warning, Articles 11 and 12: when the sub-branch reports to the branch, and the branch to head office.

11.1 100万元以下到期前25天, 超过100万元(含)30天或2日内, 超过500万元(含)30天或24小时内; 11.2 月内; 11.3 发生欠息后2日内; 11.4 一律视红色,
24小时内; 11.5, 11.6 发现问题后的2日内; 12.1 上报预警2日内 (100万元含), 24小时内 (500万元含); 12.2 24小时内, 2日内; 12.3 书面.
"""
from calendar import monthrange
from datetime import timedelta

from compare import NotCovered, Refused
from dates import day
from figures import read
from moments import moment

MIDDLE, TOP = 1_000_000, 5_000_000
MANAGEMENT = {"unauthorisedLending": 24, "lendingViolation": 24, "conditionsUnmet": None}
CLAUSES = {"notRepayableAtMaturity": "early-warning-11.1", "downgrade": "early-warning-11.2",
           "interestArrears": "early-warning-11.3", "majorEvent": "early-warning-11.4",
           "affiliate": "early-warning-11.5", "financialAnomaly": "early-warning-11.6"}


class Due:
    """A day, all of it included, or a moment."""

    def __init__(self, basis, on=None, at=None, place=None, term=None):
        self.basis, self.on, self.at, self.place, self.term = basis, on, at, place, term

    def passed(self, when):
        """A day is over when it is over at the place where its term began."""
        if self.at is not None:
            return when.second > self.at.second
        return self.on is not None and when.second >= self.end()

    def end(self):
        """The second at which it is over."""
        return self.place.midnight(self.on) if self.at is None else self.at.second

    def told(self):
        at = None if self.at is None else str(self.at)
        return {"dueAt": at, "dueOn": None if self.on is None else self.on.isoformat(), "term": self.term,
                "basis": self.basis}


def days(basis, start, count=2):
    return Due(basis, on=None if start is None else start.on + timedelta(days=count), place=start, term={"days": count})


def hours(basis, start):
    return Due(basis, at=None if start is None else start.plus_days(1), term={"hours": 24})


def before_maturity(given, amount, found, readings):
    """Article 11.1: before maturity, or within a term from discovery, and the deadline that gives way."""
    maturity, count = day(given["maturity"]), 25 if amount < MIDDLE else 30
    before = Due("beforeMaturity", on=maturity - timedelta(days=count), place=found, term={"days": count})
    if amount < MIDDLE:
        return before, None
    after = days("fromDiscovery", found) if amount < TOP else hours("fromDiscovery", found)
    reading = readings.get("warningOr", "maturityUnlessFoundLater")
    if reading == "maturityUnlessFoundLater":
        holds = after if found.on > before.on else before
    else:
        ends = [due.end() for due in (before, after)]
        # Where both end alike it is the one before maturity.
        holds = before if ends[0] == ends[1] or (ends[0] < ends[1]) == (reading == "earlier") else after
    return holds, after if holds is before else before


def sub_branch(given, amount, found, readings):
    kind, occurred = given["kind"], moment(given.get("occurredAt"))
    start, basis = (found, "fromDiscovery") if occurred is None else (occurred, "fromOccurrence")
    if kind == "notRepayableAtMaturity":
        return before_maturity(given, amount, found, readings)
    if kind == "downgrade":
        last = found.on.replace(day=monthrange(found.on.year, found.on.month)[1])
        return Due("endOfMonth", on=last, place=found), None
    if kind == "interestArrears":
        return days(basis, start), None
    if kind == "majorEvent":
        return hours(basis, start), None
    if kind in ("affiliate", "financialAnomaly"):
        return days("fromDiscovery", found), None
    return Due(None), None


def branch(kind, amount, found, reported):
    """To head office: management warnings whatever the amount, business warnings from 1,000,000 yuan."""
    if kind in MANAGEMENT:
        return hours("fromDiscovery", found) if MANAGEMENT[kind] else days("fromDiscovery", found)
    if amount < MIDDLE:
        return None
    return days("fromSubBranchReport", reported) if amount < TOP else hours("fromSubBranchReport", reported)


def in_writing(given, amount, readings):
    """Article 12.3, 100万元(含)以上贷款客户: by the amount warned of, or by all loans of the client where they are known."""
    if amount >= MIDDLE or readings.get("clientAmount", "warned") == "warned":
        return amount >= MIDDLE
    return None if "clientLoans" not in given else read(given["clientLoans"]) >= MIDDLE


def early_warning(given, readings):
    if "calendar" in given:
        raise NotCovered("terms of working days")
    kind, amount, found = given["kind"], read(given["amount"]), moment(given["discoveredAt"])
    reported, as_of = moment(given.get("reportedAt")), moment(given.get("asOf"))
    level = given.get("level")
    if kind == "majorEvent":
        if level not in (None, "red"):
            return Refused("inconsistent")
        level = "red"
    if level is None:
        return Refused("missing")
    due, other = sub_branch(given, amount, found, readings)
    late = None if reported is None or kind in MANAGEMENT else due.passed(reported)
    first = {**due.told(), "clause": CLAUSES.get(kind, "early-warning-11.7"), "to": "branch", "written": True,
             "lateAtDiscovery": due.passed(found), "reportedLate": late,
             "otherDeadline": None if other is None else other.told()}
    if as_of is not None and kind not in MANAGEMENT:
        first["overdue"] = due.passed(as_of) and late is not False
    second = branch(kind, amount, found, reported)
    told = None
    if second is not None:
        told = {**second.told(), "to": "headOffice",
                "clause": "early-warning-12.2" if kind in MANAGEMENT else "early-warning-12.1"}
        told["written"] = in_writing(given, amount, readings)
        if as_of is not None and (second.on or second.at):
            told["overdue"] = second.passed(as_of)
    return {"category": "management" if kind in MANAGEMENT else "business", "level": level, "written": True,
            "subBranchReport": first, "branchReport": told}
