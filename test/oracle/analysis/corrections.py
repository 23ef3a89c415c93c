"""A roster before and after a correction: who is moved, and whether by the own row or by the totals of the class."""
from analysis.outcomes import coefficients, moved, outcomes, totals_of


def compare_rosters(given, readings):
    year, old, new = given["year"], given["before"], given["after"]
    before, after = outcomes(year, old, readings), outcomes(year, new, readings)
    alone = {"own": outcomes(year, new, readings, totals_of(old, readings)),
             "class": outcomes(year, old, readings, totals_of(new, readings))}
    matrix, moves = moved(before, after)
    for move in moves:
        move["because"] = [origin for origin, then in alone.items() if then[move["id"]][0] != move["from"]]
        move["together"] = not move["because"]
    return {
        "year": year, "matrix": matrix, "moved": moves,
        "added": [{"id": id_, "to": grade} for id_, (grade, _) in after.items() if id_ not in before],
        "removed": [{"id": id_, "from": grade} for id_, (grade, _) in before.items() if id_ not in after],
        "coefficients": {"before": coefficients(before), "after": coefficients(after)},
    }
