"""credit-evaluation-5: which judgement, changed to which value of Saaty's scale, makes the consistency ratio least."""
from credit.eigen import float_pair, principal
from credit.judgements import RANDOM_INDEX, as_mpf, judgements, pairs
from figures import read
from mpmath import mpf

SCALE = [mpf(1) / each for each in range(9, 1, -1)] + [mpf(each) for each in range(1, 10)]
LIMIT = mpf("0.1")
UNSURE = 1e-9


class Tie(Exception):
    """Two changes so much alike that either may come first."""


def changed(a, i, j, value):
    b = [list(row) for row in a]
    b[i][j], b[j][i] = value, 1 / value
    return b


def ratio(a, table):
    n = len(a)
    return (principal(a)[1] - n) / (n - 1) / as_mpf(read(RANDOM_INDEX[table].split()[n - 3]))


def least(options):
    """The option of the least figure, chosen in floating point."""
    ranked = sorted(options, key=lambda option: option[0])
    if len(ranked) > 1 and ranked[1][0] - ranked[0][0] < UNSURE:
        raise Tie
    return ranked[0]


def revisions(a, table):
    """For each judgement the best value of the scale, where it lowers the ratio; the best first."""
    found, now = [], ratio(a, table)
    for i, j in pairs(a)[0]:
        options = [(float_pair([[float(x) for x in row] for row in changed(a, i, j, value)])[2], value)
                   for value in SCALE]
        _, value = least(options)
        then = ratio(changed(a, i, j, value), table)
        if then < now and value != a[i][j]:
            found.append({"row": i, "column": j, "given": a[i][j], "suggested": value, "consistencyRatio": then})
    found.sort(key=lambda each: each["consistencyRatio"])
    if any(after["consistencyRatio"] - before["consistencyRatio"] < UNSURE for before, after in zip(found, found[1:])):
        raise Tie
    return found


def consistency_repair(given, _readings):
    table, a = given.get("randomIndex", "saaty1980"), judgements(given["matrix"])
    if len(a) <= 2:
        # Two judgements cannot contradict each other: their index is 0 by whatever it would be divided.
        return {"randomIndexTable": table, "consistencyRatio": None, "consistent": True, "revisions": [], "steps": [],
                "repaired": True}
    now = ratio(a, table)
    told = {"randomIndexTable": table, "consistencyRatio": now, "consistent": now < LIMIT}
    if now < LIMIT:
        return {**told, "revisions": [], "steps": [], "repaired": True}
    try:
        told["revisions"] = better = revisions(a, table)
        steps = []
        while better and (not steps or steps[-1]["consistencyRatio"] >= LIMIT):
            steps.append(better[0])
            a = changed(a, better[0]["row"], better[0]["column"], better[0]["suggested"])
            better = [] if steps[-1]["consistencyRatio"] < LIMIT else revisions(a, table)
    except Tie:
        return told
    return {**told, "steps": steps, "repaired": bool(steps) and steps[-1]["consistencyRatio"] < LIMIT}
