"""A roster under two policies: whom the other moves, and which of their differences does so alone."""
import json
from copy import deepcopy

from analysis.outcomes import coefficients, moved, outcomes
from analysis.readings import READINGS
from measures.figures import FIGURES, numbers


def merged(figures, overrides):
    """Figures with others in the place of some; a list is replaced whole."""
    if not isinstance(overrides, dict):
        return overrides
    return {name: merged(each, overrides[name]) if name in overrides else each for name, each in figures.items()}


def policy_of(overrides):
    defaults = {"grading": FIGURES, "readings": {name: values[0] for name, values in READINGS.items()}}
    return merged(defaults, overrides)


def differing(before, after, path=()):
    """The paths at which two policies differ; a list of another length differs as a whole."""
    if before == after:
        return []
    keys = before.keys() if isinstance(before, dict) else range(len(before)) if isinstance(before, list) else []
    if not keys or len(before) != len(after):
        return [path]
    return [each for key in keys for each in differing(before[key], after[key], (*path, key))]


def at(policy, path):
    for key in path:
        policy = policy[key]
    return policy


def applied(before, after, paths):
    """The policy before with what the one after has at some paths."""
    policy = deepcopy(before)
    for *above, last in paths:
        at(policy, above)[last] = deepcopy(at(after, (*above, last)))
    return policy


def holds_together(policy):
    """Whether the figures do not contradict one another: bands fall, and what gives a grade gives one that has a band."""
    figures = numbers(policy["grading"])
    bands, limits = figures["gradeBands"], figures["ceiling"]
    grades = [band["grade"] for band in bands]
    given = [limits["seriousViolation"], limits["aboveTolerance"], limits["farAboveTolerance"],
             figures["firstAppointment"]["grade"]]
    return (all(worse["from"] < better["from"] and worse["grade"] > better["grade"]
                for better, worse in zip(bands, bands[1:]))
            and limits["farAboveTolerance"] >= limits["aboveTolerance"] and all(grade in grades for grade in given))


def needs(before, after, path, others):
    """The least that has to be applied with a difference: nothing, the first other that will do, or all that it needs."""
    def holds(needed):
        return holds_together(applied(before, after, [path, *needed]))
    for few in ([], *([other] for other in others)):
        if holds(few):
            return few
    needed = others
    for other in reversed(others):
        fewer = [each for each in needed if each != other]
        needed = fewer if holds(fewer) else needed
    return needed


def alone(before, after):
    """Each difference with the least that has to be applied with it, the policy then, and the one with only the others."""
    paths = differing(before, after)
    for path in paths:
        needed = needs(before, after, path, [each for each in paths if each != path])
        policy, others = applied(before, after, [path, *needed]), applied(before, after, needed)
        # Differences that are a policy only together move nobody one by one.
        yield path, needed, policy, others if holds_together(others) else policy


def under(given, policy):
    return outcomes(given["year"], given["managers"], {**policy["readings"], "grading": numbers(policy["grading"])})


def told(value):
    return json.dumps(value, separators=(",", ":")) if isinstance(value, list) else str(value)


def dotted(path):
    return ".".join(map(str, path))


def compare_policies(given, _readings):
    before, after = policy_of(given["before"]), policy_of(given["after"])
    first, then = under(given, before), under(given, after)
    matrix, moves = moved(first, then)
    tried = [(path, needed, under(given, policy), under(given, others))
             for path, needed, policy, others in alone(before, after)]

    def moving(id_, found, others):
        """Whether a difference moves somebody, and otherwise than those that it was applied with do without it."""
        return found[id_][0] not in (first[id_][0], others[id_][0])

    differences = [{
        "path": dotted(path), "before": told(at(before, path)), "after": told(at(after, path)),
        "with": list(map(dotted, needed)),
        "moves": sum(moving(move["id"], found, others) for move in moves),
    } for path, needed, found, others in tried]
    for move in moves:
        move["because"] = [dotted(path) for path, _, found, others in tried if moving(move["id"], found, others)]
        move["together"] = not move["because"]
    return {"year": given["year"], "differences": differences, "matrix": matrix, "moved": moves,
            "coefficients": {"before": coefficients(first), "after": coefficients(then)}}
