"""Scorecards of duties, appraisal and post-loan: weights, ratings, quarters, the breakdown of a target, emphasis.

appraisal-3 百分制, 按重要性定权重; appraisal-4 全年采用覆盖式; appraisal-5 优秀、良好、称职、不称职; duties-6 一票否决; duties-8 连续两个
季度优秀; duties-9 每月新增八十万+季度冲刺一百六十万; post-loan-2 只要在这个上限之内.
"""
from fractions import Fraction

from figures import fen, read

RATINGS = ["excellent", "good", "competent", "incompetent"]


def scorecard(given, _readings):
    total = sum(read(item["weight"]) for item in given["items"])
    points = [read(item["weight"]) / total * 100 * read(item["score"]) / read(item.get("full", "100"))
              for item in given["items"]]
    # Where the bank has not said to which rating one of the vetoes leads, it may be any, so only the worst is certain.
    limits = [veto.get("ratingAtMost") for veto in given.get("vetoes", [])]
    certain = RATINGS[-1:] if RATINGS[-1] in limits else [] if None in limits else limits
    return {"weightTotal": total, "items": [{"points": each} for each in points], "score": sum(points),
            "vetoed": bool(given.get("vetoes")),
            "ceiling": max(certain, key=RATINGS.index) if certain else None}


def annual_rating(given, _readings):
    score, bands = read(given["score"]), [(read(each["from"]), each["rating"]) for each in given["bands"]]
    rating = next(rating for start, rating in sorted(bands, reverse=True) if score >= start)
    ceiling = given.get("ceiling")
    held = rating if ceiling is None else max(rating, ceiling, key=RATINGS.index)
    return {"scoreRating": rating, "rating": held}


def year_from_quarters(given, readings):
    scores = [read(each) for each in given["quarters"]]
    average = sum(scores) / 4
    return {"latest": scores[-1], "average": average,
            "score": average if readings.get("annualFromQuarters") == "average" else scores[-1]}


def result_use(given, _readings):
    run, rows = 0, []
    for result in given["quarters"]:
        run = run + 1 if result == "excellent" else 0
        rows.append({"result": result, "run": run})
    return {"quarters": rows, "priority": any(row["run"] >= 2 for row in rows),
            "training": "needsImprovement" in given["quarters"]}


def target_plan(given, _readings):
    annual, monthly, sprint = (read(given[name]) for name in ("annual", "monthly", "sprint"))
    months, sprints = int(given.get("months", 12)), int(given.get("sprints", 4))
    planned = monthly * months + sprint * sprints
    return {"monthsTotal": monthly * months, "sprintsTotal": sprint * sprints, "planned": planned,
            "difference": planned - annual, "monthsOnlyDifference": monthly * months - annual,
            "reconciles": planned == annual,
            "fits": [{"months": m, "sprints": s} for s in range(5) for m in range(13)
                     if monthly * m + sprint * s == annual]}


def risk_tilt(given, _readings):
    ratio, limit = read(given["nplRatio"]), read(given["limit"])
    weight = read(given["weights"]["inside" if ratio <= limit else "outside"])
    return {"margin": limit - ratio, "inside": ratio <= limit, "returnWeight": weight, "riskWeight": 1 - weight}


def schedule_progress(given, _readings):
    target, done = read(given["target"]), read(given["completed"])
    share = Fraction(int(given["elapsed"]), int(given.get("periods", 12)))
    return {"completion": done / target, "schedule": share, "ahead": done / target - share,
            "onSchedule": done >= target * share, "due": target * share,
            "behind": max(target * share - done, Fraction(0))}


def performance_sharing(given, _readings):
    """Each share rounded down to the fen, so that no more than the pool is shared out."""
    pool, values = read(given["pool"]), [read(person["value"]) for person in given["people"]]
    total, tied = sum(values), fen(read(given["pool"]) * read(given["tiedShare"]))
    amounts = [Fraction(tied * value / total * 100 // 1, 100) for value in values]
    return {"total": total, "tied": tied, "rest": pool - tied, "main": read(given["tiedShare"]) > Fraction(1, 2),
            "people": [{"amount": amount} for amount in amounts], "remainder": tied - sum(amounts)}


def client_health(given, _readings):
    total = sum(read(item["weight"]) for item in given["items"])
    points = [read(item["weight"]) / total * read(item["score"]) for item in given["items"]]
    return {"items": [{"points": each} for each in points], "weightTotal": total, "score": sum(points)}


def position_rise(given, _readings):
    """appraisal-6: 称职以上 usually rise, by the bank's own table; 不称职 does not."""
    steps = int(given["steps"].get(given["rating"], 0))
    return {"rises": steps > 0, "steps": steps}


def portfolio_adjustment(given, _readings):
    change = read(given["after"]) - read(given["before"])
    direction = {"rising": "increase" if given.get("riskControlled") else None, "falling": "reduce"}.get(given["outlook"])
    follows = {"increase": change > 0, "reduce": change < 0, None: None}[direction]
    return {"change": change, "direction": direction, "follows": follows}


def risk_pricing(given, _readings):
    """post-loan-3: the higher the risk, the higher the rate."""
    rows = []
    for project in sorted(given["projects"], key=lambda each: int(each["risk"])):
        lower = [read(each["rate"]) for each in given["projects"] if int(each["risk"]) < int(project["risk"])]
        highest = max(lower, default=None)
        rows.append({"id": project["id"], "highestBelow": highest,
                     "follows": highest is None or read(project["rate"]) > highest})
    return {"projects": rows, "follows": all(row["follows"] for row in rows)}
