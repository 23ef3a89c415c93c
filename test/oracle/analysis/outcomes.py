"""What every row of a roster comes to: its grade, None where the qualification is cancelled, or "rejected"."""
from analysis.totals import NEEDED, READABLE, is_number, legible, summed
from compare import Refused
from measures.grading import grade_manager

STATES = [1, 2, 3, None, "rejected"]


def rows_by_id(rows):
    """The rows that have an id, each id once, and those of which it cannot be read."""
    named, unnamed = {}, []
    for row in rows:
        if "id" in legible(row):
            named.setdefault(row["id"], row)
        else:
            unnamed.append(row)
    return named, unnamed


def totals_of(rows, readings):
    named, unnamed = rows_by_id(rows)
    return summed(map(legible, [*named.values(), *unnamed]), readings, ["id", *NEEDED])[0]


def outcome(year, row, totals, readings):
    """The grade of a row with its salary coefficient, which is 0 where there is none."""
    if len(legible(row)) < len(READABLE) or not all(is_number(row[name]) for name in ("newNplBalance", "managedLoans")):
        return "rejected", 0
    found = grade_manager({"year": year, "manager": row, "peers": totals}, readings)
    return ("rejected", 0) if isinstance(found, Refused) else (found["grade"], found["salaryCoefficient"] or 0)


def outcomes(year, rows, readings, totals=None):
    """By id, in the order of the roster, against its own classes where no other totals are given."""
    against = totals_of(rows, readings) if totals is None else totals
    return {id_: outcome(year, row, against, readings) for id_, row in rows_by_id(rows)[0].items()}


def moved(before, after):
    """How many of those in both come from which result to which, and who is moved."""
    both = [(id_, before[id_][0], after[id_][0]) for id_ in before if id_ in after]
    name = {None: "cancelled"}
    matrix = {str(name.get(old, old)): {str(name.get(new, new)): sum(pair[1:] == (old, new) for pair in both)
                                        for new in STATES} for old in STATES}
    return matrix, [{"id": id_, "from": old, "to": new} for id_, old, new in both if old != new]


def coefficients(found):
    return sum(coefficient for _, coefficient in found.values())
