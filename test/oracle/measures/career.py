"""Measures, Articles 4, 7, 15, 41 to 46: appointment, protection, exit by age, hand-over and pay after it.

4 满一年以上; 7 保护期二年, 不低于; 15 考核期六个月; 41.5 男超过55周岁, 女超过45周岁; 43-44 过渡期二年, 每年按二分之一; 45 退出当年、
第二年、后续; 46 满一年.
"""
from datetime import timedelta
from fractions import Fraction

from compare import Refused
from dates import day, plus_months, plus_years
from figures import fen, read


def appointment_eligibility(given, _readings):
    qualifies = plus_years(day(given["financeSince"]), 1)
    met = day(given["asOf"]) >= qualifies and given["examPassed"] and given["certificateHeld"]
    character = given.get("characterMet")
    eligible = False if not met or character is False else None if character is None else True
    return {"qualifiesOn": qualifies.isoformat(), "eligible": eligible}


def protected_pay(given, readings):
    """Within the two years the higher of each figure, or the post with the higher total."""
    until = plus_years(day(given["appointedOn"]), 2)
    if day(given["payDate"]) < day(given["appointedOn"]):
        return Refused("inconsistent")
    prior, current = ({name: read(given[post][name]) for name in ("coefficient", "performance")}
                      for post in ("prior", "current"))
    protected, paid = day(given["payDate"]) <= until, dict(current)
    if protected and readings.get("protectedPayComparison") == "package":
        if "salaryBase" not in given:
            return Refused("missing")
        base = read(given["salaryBase"])
        total = [each["coefficient"] * base + each["performance"] for each in (prior, current)]
        # 高于前职位的, 按高于的数额执行: the new post has to be the higher one.
        paid = current if total[1] > total[0] else prior
    elif protected:
        paid = {name: max(prior[name], current[name]) for name in prior}
    return {"until": until.isoformat(), "protected": protected, **paid, "performancePayable": fen(paid["performance"])}


def recovery_period(given, _readings):
    ends = plus_months(day(given["startsOn"]), 6)
    return {"months": 6, "endsOn": ends.isoformat(), "over": day(given["asOf"]) > ends}


def exit_grounds(given, readings):
    """Of the grounds only age has a figure of its own: above 55 or 45, by completed years or from the day after."""
    born, as_of, limit = day(given["birthDate"]), day(given["asOf"]), 55 if given["sex"] == "male" else 45
    birthday = plus_years(born, limit)
    if readings.get("exitAge") == "dayAfterBirthday":
        exit_from = birthday + timedelta(days=1)
    else:
        exit_from = plus_years(born, limit + 1)
    extended = day(given.get("extendedUntil"))
    ends = exit_from if extended is None else max(exit_from, extended + timedelta(days=1))
    grounds = []
    if "grade" in given and given["grade"] is None:
        grounds.append("measures-41.1")
    if int(given.get("consecutiveExamFailures", 0)) >= 2:
        grounds.append("measures-41.2")
    for clause, name in (("measures-41.3", "branchAssessment"), ("measures-41.4", "headOfficeQualification")):
        if given.get(name) == "unqualified":
            grounds.append(clause)
    if as_of >= ends:
        grounds.append("measures-41.5")
    for clause, name in (("measures-41.6", "unfitThroughIllness"), ("measures-41.7", "majorViolation")):
        if given.get(name):
            grounds.append(clause)
    return {"ageLimit": limit, "limitBirthday": birthday.isoformat(), "exitFrom": exit_from.isoformat(),
            "grounds": [{"clause": clause} for clause in grounds], "mustExit": bool(grounds)}


def handover(given, readings):
    # 可经总行同意适当延长任职期限: the transition then begins with the end of the extended term.
    start, as_of = day(given.get("extendedUntil", given["reachedAgeOn"])), day(given["asOf"])
    loans = read(given["loansAtStart"])
    if not day(given["reachedAgeOn"]) <= start <= as_of:
        return Refused("inconsistent")
    ends = plus_years(start, 2)
    # The corresponding day is the last of each year.
    passed = 2 if as_of > ends else 1 if as_of > plus_years(start, 1) else 0
    compounding = readings.get("handoverHalving") == "compounding"
    parts = [Fraction(1), Fraction(1, 2), Fraction(1, 4) if compounding else Fraction(0)]
    return {"endsOn": ends.isoformat(), "yearsPassed": passed, "ceiling": loans * parts[passed]}


def exit_pay(given, _readings):
    years = int(given["yearsSinceExit"])
    names = (["ownPerformance", "tellerAverage"] if years == 0
             else ["interestPerformance", "newPostPerformance"] if years == 1 else ["newPostPerformance"])
    if any(name not in given for name in names):
        return Refused("missing")
    amount = max(read(given[name]) for name in names)
    return {"amount": amount, "payable": fen(amount)}


def full_time_recovery(given, _readings):
    """退出满一年: the corresponding day is the last of the year, so the transfer is due from the day after it."""
    complete = plus_years(day(given["exitedOn"]), 1)
    if day(given["asOf"]) < day(given["exitedOn"]):
        return Refused("inconsistent")
    return {"yearCompleteOn": complete.isoformat(),
            "transferred": not given["assigned"] and day(given["asOf"]) > complete}
