"""credit-evaluation-10: in which range of one weight, the others of its node kept in their proportion, a grade stays,
and how few votes would change it."""
from fractions import Fraction

from credit.tree import VALUES, Tree

NONE, ALL = Fraction(0), Fraction(1)


def factors(tree, node, factor=ALL):
    """Every node with children, with what a point of it counts at the top."""
    if node.get("children"):
        yield node, factor
        for child, weight in zip(node["children"], tree.nodes[node["id"]]["weights"]):
            yield from factors(tree, child, factor * weight)


def stays(at_zero, slope, lower, upper, closed_above):
    """Where lower and upper cut bound a + b x for x from 0 to 1: both ends, and whether they belong to it."""
    low, high = (NONE, True), (ALL, True)
    if slope == 0:
        return low, high
    for cut, is_upper in ((lower, False), (upper, True)):
        if cut is None:
            continue
        x, included = (cut - at_zero) / slope, is_upper == closed_above
        if is_upper == (slope > 0):
            high = min(high, (x, included))
        else:
            low = max(low, (x, included), key=lambda end: (end[0], not end[1]))
    return low, high


def fewest(gains, needed, past):
    """How many votes, moved as far as they go, bring the score past a cut; None where all of them do not."""
    if needed is None:
        return None
    moved = Fraction(0)
    for count, gain in enumerate(sorted(gains, reverse=True), 1):
        moved += gain
        if moved > needed or (past and moved == needed):
            return {"votes": count} if gain else None
    return None


def moves(tree, node, best, factor=ALL):
    """What each vote under a node can add to, or take from, the score of the top."""
    found = tree.nodes[node["id"]]
    if not found["children"]:
        for value, count in zip(VALUES, found["votes"]):
            yield from [factor * abs(best - value) / sum(found["votes"])] * count
    for child, weight in zip(node.get("children", []), found["weights"]):
        yield from moves(tree, child, best, factor * weight)


def credit_sensitivity(given, readings):
    tree = Tree(given, readings)
    tree.visit(given["model"], 0)
    top = tree.nodes[given["model"]["id"]]
    place, cuts = tree.grade(top), [None, *tree.cuts(), None]
    closed_above = readings.get("creditGradeLabel", "nearest") == "nearest"
    rows = []
    for node, factor in factors(tree, given["model"]):
        found = tree.nodes[node["id"]]
        scores = [tree.nodes[child]["score"] for child in found["children"]]
        for child, weight, score in zip(found["children"], found["weights"], scores):
            rest = (found["score"] - weight * score) / (1 - weight)
            at_zero, slope = top["score"] + factor * (rest - found["score"]), factor * (score - rest)
            low, high = stays(at_zero, slope, cuts[place + 1], cuts[place], closed_above)
            rows.append({"node": node["id"], "child": child, "weight": weight, "from": low[0], "fromIncluded": low[1],
                         "to": high[0], "toIncluded": high[1]})
    lower, upper = cuts[place + 1], cuts[place]
    down = fewest(moves(tree, given["model"], VALUES[-1]), lower and top["score"] - lower, closed_above)
    up = fewest(moves(tree, given["model"], VALUES[0]), upper and upper - top["score"], not closed_above)
    return {"score": top["score"], "weights": rows, "votes": {"down": down, "up": up}}
