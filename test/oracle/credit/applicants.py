"""credit-evaluation-9, many applicants of one model: each is scored, or cannot be, and is found by its place."""
from credit.tree import credit_score
from figures import read


def leaves(node):
    return [leaf for child in node["children"] for leaf in leaves(child)] if node.get("children") else [node["id"]]


def assessed(one):
    return one is not None and ("votes" in one or sum(map(read, one["membership"])) == 1)


def credit_scores(given, readings):
    scored, rejected = [], []
    for index, assessment in enumerate(given["assessments"]):
        if all(assessed(assessment.get(id_)) for id_ in leaves(given["model"])):
            finding = credit_score({"model": given["model"], "assessment": assessment}, readings)
            scored.append({"index": index, "finding": finding})
        else:
            rejected.append({"index": index})
    return {"scored": scored, "rejected": rejected}
