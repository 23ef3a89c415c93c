"""The ranking plan: mentors, spot test, last and top three of the month, bonus of a pair, elimination, the week.

0 为每位新晋客户经理配备一位专业导师, 每月定期提交一份工作心得; 1 约50%; 2 倒数末三位; 3 末三位与前三位结对; 4 进入前十; 5 连续两个月及以上, 当年有三次及以上;
6 每周计算得分、弱项分析、重点工作跟进; 每周一下发任务清单.
"""
from datetime import timedelta
from fractions import Fraction

from checklists import checked, each_and_all, repeated
from compare import NotCovered, Refused
from dates import day
from figures import read


def spot_test(given, _readings):
    half = Fraction(int(given["managers"]), 2)
    return {"about": half, "fewest": half.numerator // half.denominator,
            "most": -(-half.numerator // half.denominator)}


def placed(rows):
    """Best first, with places: one more than how many have more."""
    scores = [(row["id"], read(row["score"])) for row in rows]
    ranked = sorted(scores, key=lambda each: -each[1])
    return [(id_, score, 1 + sum(other > score for _, other in scores)) for id_, score in ranked]


def monthly_rotation(given, _readings):
    """Of different scores only: how a tie is settled is not in the plan."""
    scores = [read(row["score"]) for row in given["ranking"]]
    if len(set(scores)) < len(scores):
        raise NotCovered("a tie in the ranking")
    ranked = [id_ for id_, _, _ in placed(given["ranking"])]
    last, top = ranked[-3:], ranked[:3]
    # The lowest with the best; whoever stands in both groups, in a small team, is not paired twice.
    pairs, taken = [], set()
    for low, high in zip(reversed(last), top):
        if ranked.index(high) < ranked.index(low) and not taken & {low, high}:
            pairs.append({"lower": low, "upper": high})
            taken |= {low, high}
    return {"people": len(ranked), "retrain": last, "pairs": pairs, "unpaired": [id_ for id_ in last if id_ not in taken]}


def pair_bonus(given, _readings):
    places = {id_: (place, score) for id_, score, place in placed(given["ranking"])}
    pairs = []
    for pair in given["pairs"]:
        place, score = places.get(pair["lower"], (None, None))
        pairs.append({**pair, "place": place, "score": score, "earned": place is not None and place <= 10})
    return {"bonusPlaces": 10, "pairs": pairs}


def ranking_elimination(given, readings):
    months = set(int(each) for each in given["monthsInLastThree"])
    before = set(int(each) - 12 for each in given.get("previousYearMonths", []))
    across = readings.get("lastThreeRun") == "acrossYears"
    longest = 0
    for month in months:
        length = 1
        while month - length in months or (across and month - length in before):
            length += 1
        longest = max(longest, length)
    by_run, by_total = longest >= 2, len(months) >= 3
    return {"longestRun": longest, "total": len(months), "byRun": by_run, "byTotal": by_total,
            "eliminated": by_run or by_total}


def mentor_plan(given, _readings):
    if repeated(given["newcomers"]):
        return Refused("duplicate")
    rows = [{"id": each["id"], "mentor": each.get("mentor"),
             **checked({"mentorAssigned": "mentor" in each, "reflectionSubmitted": each["reflectionSubmitted"]})}
            for each in given["newcomers"]]
    return {"newcomers": rows, **each_and_all(rows)}


def weekly_routine(given, _readings):
    week = day(given["week"])
    monday, handed_out = week - timedelta(days=week.weekday()), day(given.get("taskListOn"))
    duties = {name: given[name] for name in ("itemScores", "monthScores", "weakItems", "keyWork")}
    return {"week": given["week"], "monday": monday.isoformat(), "taskListOn": given.get("taskListOn"),
            **checked({**duties, "taskListOnMonday": handed_out == monday})}
