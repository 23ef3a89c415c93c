"""What of the credit evaluation the oracle does not compute: the library's own answers where the paper has none."""
from figures import read


def nodes(node):
    yield node
    for child in node.get("children", []):
        yield from nodes(child)


def inexact(matrix):
    """Whether a judgement and its reciprocal are given and their product is not 1, such as 3 and 0.33."""
    def ends(value):
        return (read(value[0]), read(value[-1])) if isinstance(value, list) else (read(value),) * 2
    given = {(i, j): ends(value) for i, row in enumerate(matrix) for j, value in enumerate(row) if value is not None}
    return any((j, i) in given and low * given[j, i][1] != 1 for (i, j), (low, _) in given.items())


def model_gap(given):
    parts = list(nodes(given["model"]))
    if any("experts" in part for part in parts):
        return "a model weighed by several experts"
    if any("rating" in part for part in parts):
        return "an indicator rated by its value"
    if any("weights" in part and sum(map(read, part["weights"])) != 1 for part in parts):
        return "weights whose sum is not exactly 1"
    if any("children" not in part and part["id"] not in given.get("assessment", {}) for part in parts):
        return "a part that is not assessed, after a rejection"
    return None


def gap(rule, given, readings):
    """Why the oracle has no answer to a case of the credit rules that the library decides, or None."""
    if "matrix" in given:
        return "a reciprocal rounded to a decimal" if inexact(given["matrix"]) else None
    if rule not in ("creditScore", "creditSensitivity", "creditShortfall"):
        return None
    parts = list(nodes(given["model"]))
    if rule == "creditSensitivity" and (readings.get("creditGradeLabel") == "maxMembership"
                                        or any("decisive" in part for part in parts)
                                        or any(len(part.get("children", [1, 2])) == 1 for part in parts)):
        return "how firm a grade is: with a gate, a single child or by greatest membership"
    return model_gap(given)
