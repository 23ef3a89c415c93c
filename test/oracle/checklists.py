"""Checklists: what is required, what of it is lacking, of one thing or of every row of a list."""


def checked(duties):
    """What is required, in order, and what of it is lacking."""
    unmet = [duty for duty, met in duties.items() if not met]
    return {"required": list(duties), "unmet": unmet, "compliant": not unmet}


def each_and_all(rows):
    """The rows of a list with everything that is lacking, loan by loan."""
    unmet = [{"id": row["id"], "item": item} for row in rows for item in row["unmet"]]
    return {"unmet": unmet, "compliant": not unmet}


def repeated(rows):
    return len({row["id"] for row in rows}) < len(rows)
