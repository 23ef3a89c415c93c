"""credit-evaluation-2, -3, -6 to -10: memberships, fuzzy composition, the tree of indicators, the gate, the score.

评价集的百分值100、85、70、55、40 (2); 决定性指标评审结果为中等以下的企业, 全盘否定 (3); rijkh=vijkh/n (6); B = A∘R level by
level (7, 8); C=R×VT (9). The label of a score is not in the text (10): it is a reading.
"""
from fractions import Fraction

from credit.judgements import as_mpf, weigh
from figures import exact, read, rounded

VALUES = [Fraction(each) for each in (100, 85, 70, 55, 40)]
GRADES = ["excellent", "good", "medium", "fairlyPoor", "poor"]
MEDIUM = Fraction(70)
# Less than this between two figures of 75 digits is their rounding.
NOTHING = Fraction(1, 10**40)


def composed(weights, rows, operator):
    """B = A∘R for one of the four operators."""
    columns = [list(zip(weights, column)) for column in zip(*rows)]
    if operator == "minMax":
        return [max(min(a, r) for a, r in column) for column in columns]
    if operator == "productMax":
        return [max(a * r for a, r in column) for column in columns]
    if operator == "minBoundedSum":
        return [min(1, sum(min(a, r) for a, r in column)) for column in columns]
    return [sum(a * r for a, r in column) for column in columns]


def over_sum(values):
    total = sum(values)
    return [each / total for each in values]


def membership(given, _readings):
    votes = [int(each) for each in given["votes"]]
    return {"votes": votes, "experts": sum(votes), "membership": [Fraction(each, sum(votes)) for each in votes]}


def compose(given, _readings):
    weights = [read(each) for each in given["weights"]]
    rows = [[read(each) for each in row] for row in given["memberships"]]
    operator = given.get("operator", "weightedAverage")
    result = composed(weights, rows, operator)
    total = sum(result)
    normalise = given.get("normalise", False)
    return {
        "operator": operator,
        "normalised": normalise,
        "membership": over_sum(result) if normalise else result,
        "total": total,
    }


class Tree:
    """One model with the assessment of one applicant."""

    def __init__(self, given, readings):
        self.model, self.assessment, self.readings = given["model"], given["assessment"], readings
        self.operator = self.model.get("operator", "weightedAverage")
        self.irrational = "judgements" in str(self.model)
        self.nodes, self.gate, self.leaves = {}, [], []

    def number(self, value):
        return as_mpf(value) if self.irrational else value

    def weights(self, node):
        children = node.get("children", [])
        if not children:
            return []
        if "judgements" in node:
            method, table = self.model.get("method", "eigenvector"), self.model.get("randomIndex", "saaty1980")
            return weigh(node["judgements"], method, table)["weights"]
        if "weights" not in node:
            return [self.number(Fraction(1))]
        given = [read(each) for each in node["weights"]]
        return [self.number(each) for each in (over_sum(given) if self.model.get("normaliseWeights") else given)]

    def visit(self, node, level, under=()):
        """Reviews a node and all below it; decisive parts are kept in the order in which they are complete."""
        children, weights = node.get("children", []), self.weights(node)
        path = (*under, node["id"])
        votes = None
        if children:
            rows = [self.visit(child, level + 1, path) for child in children]
            value = composed(weights, rows, self.operator)
            if self.model.get("normalise"):
                value = over_sum(value)
        else:
            assessed = self.assessment[node["id"]]
            votes = None if "votes" not in assessed else [int(each) for each in assessed["votes"]]
            shares = [read(each) for each in assessed["membership"]] if votes is None else [
                Fraction(each, sum(votes)) for each in votes
            ]
            value = [self.number(each) for each in shares]
            self.leaves.append((node["id"], path))
        self.nodes[node["id"]] = {
            "level": level,
            "weights": weights,
            "children": [child["id"] for child in children],
            "votes": votes,
            "membership": value,
            "score": self.score(value),
        }
        if node.get("decisive"):
            self.gate.append(node["id"])
        return value

    def score(self, value):
        points = sum(r * self.number(v) for r, v in zip(value, VALUES))
        return points if self.operator == "weightedAverage" else points / sum(value)

    def grade(self, node):
        """Of equal distances or memberships the worse grade."""
        score, label = node["score"], self.readings.get("creditGradeLabel", "nearest")
        if label == "maxMembership":
            best = max(node["membership"])
            place = max(h for h, r in enumerate(node["membership"]) if r == best)
        elif label == "lowerBound":
            place = next((h for h, v in enumerate(VALUES) if score >= self.number(v)), len(VALUES) - 1)
        else:
            distance = [abs(score - self.number(v)) for v in VALUES]
            place = max(h for h, d in enumerate(distance) if exact(d - min(distance)) < NOTHING)
        return place

    def passes(self, node):
        measured = self.number(VALUES[self.grade(node)]) if self.readings.get("gateOn") == "grade" else node["score"]
        limit = self.number(MEDIUM)
        return measured > limit if self.readings.get("mediumDecisiveRating") == "rejected" else measured >= limit

    def cuts(self):
        label = self.readings.get("creditGradeLabel", "nearest")
        if label == "maxMembership":
            return None
        return [(a + b) / 2 if label == "nearest" else a for a, b in zip(VALUES, VALUES[1:])]

    def reasons(self):
        """What each indicator takes from 100: the product of the weights above it times what it lacks."""
        if self.operator != "weightedAverage":
            return None
        lost = []
        for leaf, path in self.leaves:
            share = self.number(Fraction(1))
            for above, below in zip(path, path[1:]):
                node = self.nodes[above]
                share *= node["weights"][node["children"].index(below)]
            lost.append((leaf, share * (100 - self.nodes[leaf]["score"])))
        total = sum(each for _, each in lost)
        under = self.model["id"]
        listed = [{"id": leaf, "under": under, "lost": each, "share": each / total} for leaf, each in lost if each != 0]
        return sorted(listed, key=lambda reason: -rounded(exact(reason["lost"]), 40))


def credit_score(given, readings):
    tree = Tree(given, readings)
    top = given["model"]["id"]
    result = tree.visit(given["model"], 0)
    gate = [{"id": id_, "score": tree.nodes[id_]["score"], "limit": MEDIUM, "passed": tree.passes(tree.nodes[id_])}
            for id_ in tree.gate]
    found = {"model": top, "gate": gate, "values": VALUES, "rejected": any(not each["passed"] for each in gate),
             "operator": tree.operator, "normalised": given["model"].get("normalise", False)}
    if found["rejected"]:
        return {**found, "score": None, "grade": None, "membership": None, "cuts": None, "toNextGrade": None}
    node, cuts = tree.nodes[top], tree.cuts()
    place = tree.grade(node)
    found |= {
        "score": node["score"],
        "grade": GRADES[place],
        "membership": result,
        "scoredOver": None if tree.operator == "weightedAverage" or not node["children"] else sum(result),
        "cuts": cuts,
        "toNextGrade": None if cuts is None or place == 0 else max(0, tree.number(cuts[place - 1]) - node["score"]),
        "nodes": tree.nodes,
        "reasons": tree.reasons(),
    }
    return found
