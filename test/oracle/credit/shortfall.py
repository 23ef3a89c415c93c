"""credit-evaluation-10, the fewest votes, each moved to the next better grade, after which the decisive parts pass and a
grade is reached.

From the indicators up, the greatest score that so many votes can give each node; a number of votes after which a decisive
part would still fail is none.
"""
from compare import Fitting
from credit.tree import GRADES, VALUES, Tree


def raised(tree, id_, movable):
    """The greatest score of an indicator for every number of votes that move."""
    node, scores = tree.nodes[id_], [tree.nodes[id_]["score"]]
    if node["votes"] is None or id_ not in movable:
        return scores
    for better, worse, count in zip(VALUES, VALUES[1:], node["votes"][1:]):
        scores += [(better - worse) / sum(node["votes"])] * count
    gains = sorted(scores[1:], reverse=True)
    return [scores[0] + sum(gains[:count]) for count in range(len(gains) + 1)]


def shared(ours, others, weight):
    """The greatest sums of two lists by the number of votes in both, the second weighed."""
    found = [None] * (len(ours) + len(others) - 1)
    for i, one in enumerate(ours):
        for j, other in enumerate(others):
            if one is not None and other is not None and (found[i + j] is None or one + weight * other > found[i + j]):
                found[i + j] = one + weight * other
    return found


def greatest(tree, node, movable):
    """The greatest score of a node for every number of votes that move below it; None where a decisive part fails."""
    children = node.get("children", [])
    found = [0] if children else raised(tree, node["id"], movable)
    for child, weight in zip(children, tree.nodes[node["id"]]["weights"]):
        found = shared(found, greatest(tree, child, movable), weight)
    if not node.get("decisive"):
        return found
    return [score if score is not None and tree.passes({"score": score}) else None for score in found]


def fewest(tree, target, movable):
    """The number of votes with the score then, or why there is none."""
    if not any(tree.nodes[id_]["votes"] for id_ in movable):
        return None, None, "noVotes"
    scores = greatest(tree, tree.model, movable)
    for count, score in enumerate(scores):
        if score is not None and tree.grade({"score": score}) <= target:
            return count, score, None
    return None, None, "gate" if all(score is None for score in scores) else "notEnough"


def visited(given, assessment, readings):
    tree = Tree({**given, "assessment": assessment}, readings)
    tree.visit(given["model"], 0)
    return tree, all(tree.passes(tree.nodes[id_]) for id_ in tree.gate)


def moves_fault(given, readings, count, score):
    """What tells whether moves of the library lead to the grade, with no more votes."""
    def fault(moves):
        assessment = {id_: dict(each) for id_, each in given["assessment"].items()}
        for move in moves:
            better, worse = GRADES.index(move["to"]), GRADES.index(move["from"])
            votes = list(map(int, assessment[move["indicator"]]["votes"]))
            votes[worse], votes[better] = votes[worse] - int(move["votes"]), votes[better] + int(move["votes"])
            if better + 1 != worse or min(votes) < 0:
                return f"{move}: not one grade up, or more votes than there are"
            assessment[move["indicator"]] = {"votes": votes}
        if sum(int(move["votes"]) for move in moves) != count:
            return f"expected {count} votes"
        tree, passed = visited(given, assessment, readings)
        reached = tree.nodes[given["model"]["id"]]["score"]
        return None if passed and reached == score else f"lead to {reached}, passed: {passed}"
    return fault


def credit_shortfall(given, readings):
    tree, passed = visited(given, given["assessment"], readings)
    top, target = tree.nodes[given["model"]["id"]], GRADES.index(given["grade"])
    leaves = [id_ for id_, _ in tree.leaves]
    now = {"rejected": not passed, "score": top["score"] if passed else None,
           "grade": GRADES[tree.grade(top)] if passed else None}
    told = {"model": given["model"]["id"], "grade": given["grade"], "now": now, "values": VALUES}
    if passed and tree.grade(top) <= target:
        return {**told, "reached": True, "votes": 0, "reason": None, "moves": [], "after": None,
                "indicators": [{"id": id_, "votes": 0, "reason": None} for id_ in leaves]}
    count, score, reason = fewest(tree, target, leaves)
    alone = [fewest(tree, target, [id_]) for id_ in leaves]
    return {**told, "reached": False, "votes": count, "reason": reason,
            "moves": [] if reason else Fitting(moves_fault(given, readings, count, score)),
            "after": None if reason else {"score": score, "grade": GRADES[tree.grade({"score": score})]},
            "indicators": [{"id": id_, "votes": votes, "reason": why} for id_, (votes, _, why) in zip(leaves, alone)]}
