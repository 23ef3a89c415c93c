"""Early warning, Articles 11 and 12: when the sub-branch reports to the branch, and the branch to head office.

11.1 100万元以下到期前25天, 超过100万元(含)30天或2日内, 超过500万元(含)30天或24小时内; 11.2 月内; 11.3 发生欠息后2日内; 11.4 一律视红色,
24小时内; 11.5, 11.6 发现问题后的2日内; 12.1 上报预警2日内 (100万元含), 24小时内 (500万元含); 12.2 24小时内, 2日内; 12.3 书面.
"""
from calendar import monthrange
from datetime import datetime, timedelta

from compare import Refused
from dates import day
from figures import read

MIDDLE, TOP = 1_000_000, 5_000_000
MANAGEMENT = {"unauthorisedLending": 24, "lendingViolation": 24, "conditionsUnmet": None}
CLAUSES = {"notRepayableAtMaturity": "early-warning-11.1", "downgrade": "early-warning-11.2",
           "interestArrears": "early-warning-11.3", "majorEvent": "early-warning-11.4",
           "affiliate": "early-warning-11.5", "financialAnomaly": "early-warning-11.6"}


def moment(text):
    return None if text is None else datetime.fromisoformat(text)


class Due:
    """A day, all of it included, or a moment."""

    def __init__(self, basis, on=None, at=None, term=None):
        self.basis, self.on, self.at, self.term = basis, on, at, term

    def passed(self, when):
        if self.at is not None:
            return when > self.at
        return self.on is not None and when.date() > self.on

    def end(self, zone):
        if self.at is not None:
            return self.at
        return datetime(self.on.year, self.on.month, self.on.day, tzinfo=zone) + timedelta(days=1)

    def told(self):
        at = None if self.at is None else self.at.isoformat(timespec="minutes")
        return {"dueAt": at, "dueOn": None if self.on is None else self.on.isoformat(), "term": self.term,
                "basis": self.basis}


def days(basis, start, count=2):
    return Due(basis, on=None if start is None else start.date() + timedelta(days=count), term={"days": count})


def hours(basis, start):
    return Due(basis, at=None if start is None else start + timedelta(hours=24), term={"hours": 24})


def before_maturity(given, amount, found, readings):
    """Article 11.1: before maturity, or within a term from discovery, and the deadline that gives way."""
    maturity, count = day(given["maturity"]), 25 if amount < MIDDLE else 30
    before = Due("beforeMaturity", on=maturity - timedelta(days=count), term={"days": count})
    if amount < MIDDLE:
        return before, None
    after = days("fromDiscovery", found) if amount < TOP else hours("fromDiscovery", found)
    reading = readings.get("warningOr", "maturityUnlessFoundLater")
    if reading == "maturityUnlessFoundLater":
        holds = after if found.date() > before.on else before
    else:
        ends = [due.end(found.tzinfo) for due in (before, after)]
        # Where both end alike it is the one before maturity.
        holds = before if ends[0] == ends[1] or (ends[0] < ends[1]) == (reading == "earlier") else after
    return holds, after if holds is before else before


def sub_branch(given, amount, found, readings):
    kind, occurred = given["kind"], moment(given.get("occurredAt"))
    start, basis = (found, "fromDiscovery") if occurred is None else (occurred, "fromOccurrence")
    if kind == "notRepayableAtMaturity":
        return before_maturity(given, amount, found, readings)
    if kind == "downgrade":
        last = found.date().replace(day=monthrange(found.year, found.month)[1])
        return Due("endOfMonth", on=last), None
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
