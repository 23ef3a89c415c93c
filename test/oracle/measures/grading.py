"""Measures, chapter 3 (Articles 10 to 15): the annual grade of account managers.

10 等级标准 90/75/60, 系数2.0/1.8/1.6; 11.1 业务量20分, 每1个百分点0.1分, 加分不得超过10分; 11.2 利息收入50分, 按比例, 加分不得
超过20分; 11.3 贷款质量30分, 基数1%, 每0.1个百分点1分; 12.1 每次扣3分; 12.2 扣2/5/10分, 严重违规不得超过二级; 12.3 超容忍度不得超过
二级, 超50%不得超过三级; 13 负责人的系数仍按岗位; 14 次年1月评定; 15 首次任职初定三级, 保护期二年.
"""
from datetime import date, timedelta
from fractions import Fraction

from compare import Refused
from dates import day, plus_months, plus_years
from figures import clamp, read, rounded
from measures.figures import figures_by

DEDUCTIONS = {"failedExams": "measures-12.1", "fines": "measures-12.2", "reprimands": "measures-12.2",
              "seriousViolations": "measures-12.2"}


def in_steps(steps, readings):
    """How many steps of a deviation count, on either side of the average."""
    reading = readings.get("perPointSteps", "continuous")
    if reading == "continuous":
        return steps
    size = abs(steps)
    whole = size.numerator // size.denominator
    if reading == "startedSteps" and whole != size:
        whole += 1
    return Fraction(whole if steps >= 0 else -whole)


def item(full, cap, adjustment):
    """Full marks with what is added or taken off: a bonus up to its cap, and never below nothing."""
    points = clamp(full + adjustment, Fraction(0), full + cap if cap is not None else full + adjustment)
    points = max(points, Fraction(0))
    limit = "bonusCap" if cap is not None and adjustment > cap else "floor" if full + adjustment < 0 else None
    return {"adjustment": adjustment, "limit": limit, "points": points}


def against_average(own, total, managers, readings):
    """The deviation as a fraction of the average of the class; Refused where there is none."""
    if total < 0 or (total == 0 and own != 0):
        return Refused("undetermined")
    if total == 0:
        return Refused("undetermined") if readings.get("zeroPeerAverage") == "reject" else Fraction(0)
    return (own * managers - total) / total


def volume_score(given, readings):
    own, managers, total = (read(given["loansGranted"]), read(given["peers"]["managers"]),
                            read(given["peers"]["loansGranted"]))
    deviation = against_average(own, total, managers, readings)
    if isinstance(deviation, Refused):
        return deviation
    steps, by = in_steps(deviation * 100, readings), figures_by(readings)["volume"]
    return {
        "loansGranted": own, "average": total / managers, "deviation": deviation, "fullMarks": by["fullMarks"],
        "bonusCap": by["bonusCap"], "steps": steps,
        **item(by["fullMarks"], by["bonusCap"], steps * by["perPercent"]),
    }


def interest_score(given, readings):
    own, managers, total = (read(given["interestIncome"]), read(given["peers"]["managers"]),
                            read(given["peers"]["interestIncome"]))
    deviation = against_average(own, total, managers, readings)
    if isinstance(deviation, Refused):
        return deviation
    full, cap = (figures_by(readings)["interest"][name] for name in ("fullMarks", "bonusCap"))
    reading, slope, steps, each = readings.get("interestProportion", "ofFullMarks"), full, None, None
    if reading == "perPoint":
        slope, steps = None, in_steps(deviation * 100, readings)
        each = figures_by(readings)["volume"]["perPercent"]
    elif reading == "ofBonus" and deviation > 0:
        slope = cap
    adjustment = steps * each if slope is None else slope * deviation
    return {
        "interestIncome": own, "average": total / managers, "deviation": deviation, "fullMarks": full, "bonusCap": cap,
        "slope": slope, "perPercent": each, "steps": steps, **item(full, cap, adjustment),
    }


def quality_score(given, readings):
    npl, managed = read(given["newNplBalance"]), read(given["managedLoans"])
    bills = read(given.get("discountedAcceptances", "0"))
    if npl < 0 and readings.get("netNewNpl", "reject") == "reject":
        return Refused("belowMinimum")
    by = figures_by(readings)["quality"]
    net, counted = managed - bills, max(npl, Fraction(0))
    if net < 0 or counted > net:
        return Refused("inconsistent")
    found = {"newNplBalance": npl, "managedLoans": managed, "discountedAcceptances": bills, "netLoans": net,
             "fullMarks": by["fullMarks"]}
    if net == 0:
        reading = readings.get("zeroManagedLoans", "reject")
        if reading == "reject":
            return Refused("undetermined")
        adjustment = -by["fullMarks"] if reading == "zeroMarks" else Fraction(0)
        return {**found, "newNplRatio": None, "fromBase": None, "steps": None,
                **item(by["fullMarks"], None, adjustment)}
    ratio = counted / net
    steps = in_steps((by["baseRatio"] - ratio) / by["step"], readings)
    return {**found, "newNplRatio": ratio, "fromBase": ratio - by["baseRatio"], "steps": steps,
            **item(by["fullMarks"], None, steps * by["perStep"])}


def conduct_deduction(given, readings):
    each = figures_by(readings)["conduct"]
    lines = [{"occasion": name, "clause": clause, "count": int(given.get(name, 0)), "each": each[name],
              "points": int(given.get(name, 0)) * each[name]} for name, clause in DEDUCTIONS.items()]
    return {"lines": lines, "deduction": sum(line["points"] for line in lines)}


def grade_for_score(given, readings):
    score = read(given["score"])
    recorded = rounded(score, 2)
    basis = recorded if readings.get("gradeOn") == "recorded" else score
    found, below = {"score": score, "recordedScore": recorded}, None
    for band in figures_by(readings)["gradeBands"]:
        if basis >= band["from"]:
            return {**found, "grade": band["grade"], "salaryCoefficient": band["salaryCoefficient"],
                    "band": {"from": band["from"], "below": below}}
        below = band["from"]
    return {**found, "grade": None, "salaryCoefficient": None, "band": {"from": None, "below": below}}


def grade_ceiling(given, readings):
    """`newNplRatio` is None where nothing was managed."""
    ratio, tolerance = read(given["newNplRatio"]), read(given.get("nplTolerance"))
    limits = figures_by(readings)["ceiling"]
    serious, causes, breach, far = int(given.get("seriousViolations", 0)), [], None, None
    if serious > 0:
        causes.append({"clause": "measures-12.2c", "ceiling": limits["seriousViolation"]})
    if tolerance is None:
        reading = readings.get("missingTolerance", "reject")
        if reading == "reject":
            return Refused("missing")
        if reading == "breach":
            causes.append({"clause": "measures-12.3", "ceiling": limits["farAboveTolerance"]})
    else:
        far = tolerance * limits["farAboveFactor"]
        if ratio is not None:
            breach = "farAbove" if ratio > far else "above" if ratio > tolerance else "none"
        if breach in ("above", "farAbove"):
            causes.append({"clause": "measures-12.3", "ceiling": limits[f"{breach}Tolerance"]})
    return {"newNplRatio": ratio, "nplTolerance": tolerance, "farAbove": far, "seriousViolations": serious,
            "breach": breach, "causes": causes, "ceiling": max((each["ceiling"] for each in causes), default=None)}


def protection(manager, year, readings):
    """Until when a first appointment is protected, and whether it is in the rating of a year."""
    appointed = day(manager.get("appointedOn"))
    if appointed is None:
        return None
    by = figures_by(readings)
    until = plus_years(appointed, by["firstAppointment"]["protectionYears"])
    tested = date(year, 12, 31)
    if readings.get("protectionTestedOn") == "ratingMonth":
        tested = plus_months(date(year + 1, by["ratedInMonth"], 1), 1) - timedelta(days=1)
    return {"until": until.isoformat(), "applies": tested <= until}


def final_grade(by_score, ceiling, protected, readings):
    """The worse of grade and ceiling; the initial one under protection."""
    initial = figures_by(readings)["firstAppointment"]["grade"]
    earned = None if by_score is None else max(by_score, ceiling or 1)
    if not protected:
        return earned
    if earned is None:
        return None if readings.get("protectedBelowStandard") == "cancelled" else initial
    return min(earned, initial) if readings.get("protectedGrade") == "atLeastThree" else initial


def counts_in_average(manager, readings):
    heads_left = readings.get("headsInAverage") == "left" and manager.get("role") == "branchHead"
    return manager.get("inClassAverage", True) and not heads_left


def grade_manager(given, readings):
    year, manager = int(given["year"]), given["manager"]
    head = manager.get("role") == "branchHead"
    if head != ("headCoefficient" in manager) or ("priorCoefficient" in manager and "appointedOn" not in manager):
        return Refused()
    if "appointedOn" in manager and day(manager["appointedOn"]).year > year:
        return Refused("inconsistent")
    heads = readings.get("headsInAverage", "counted")
    told = given["peers"].get("headsInAverage", {})
    if any(told.get(place, heads) != heads for place in (manager["branchType"], "unplaced")):
        return Refused("inconsistent")
    totals = given["peers"].get(manager["branchType"])
    if totals is None:
        return Refused("missing" if counts_in_average(manager, readings) else "undetermined")
    items = {
        "volume": volume_score({**manager, "peers": totals}, readings),
        "interest": interest_score({**manager, "peers": totals}, readings),
        "quality": quality_score(manager, readings),
    }
    refused = [each for each in items.values() if isinstance(each, Refused)]
    if refused:
        return Refused()
    limits = grade_ceiling({**manager, "newNplRatio": items["quality"]["newNplRatio"]}, readings)
    if isinstance(limits, Refused):
        return limits
    conduct = conduct_deduction(manager, readings)
    marks = sum(each["points"] for each in items.values())
    score = marks - conduct["deduction"]
    scored = grade_for_score({"score": score}, readings)
    protected = protection(manager, year, readings)
    applies = protected is not None and protected["applies"]
    grade = final_grade(scored["grade"], limits["ceiling"], applies, readings)
    bands, month = (figures_by(readings)[name] for name in ("gradeBands", "ratedInMonth"))
    own = None if grade is None or head else next(
        band["salaryCoefficient"] for band in bands if band["grade"] == grade)
    salary, origin = own, None if grade is None else "grade"
    # The coefficient is paid in the year after: the former one counts only if protection reaches into it.
    reaches = grade is not None and protected is not None and day(protected["until"]).year > year
    prior = read(manager.get("priorCoefficient")) if reaches else None
    if head:
        salary, origin = read(manager["headCoefficient"]), "post"
    elif prior is not None and own is not None and prior > own:
        salary, origin = prior, "prior"
    return {
        "id": manager["id"], "year": year, "branchType": manager["branchType"],
        "inClassAverage": counts_in_average(manager, readings), "items": items, "marks": marks,
        "conduct": conduct, "score": score, "recordedScore": scored["recordedScore"], "gradeForScore": scored,
        "scoreGrade": scored["grade"], "gradeCeiling": limits, "ceiling": limits["ceiling"],
        "causes": limits["causes"], "protection": protected, "grade": grade, "gradeCoefficient": own,
        "priorCoefficient": prior, "salaryCoefficient": salary, "coefficientFrom": origin,
        "recoveryMonths": 6 if grade is None and not applies and not head else None,
        "ratedIn": f"{year + 1}-{month:02}", "appliesTo": year + 1,
    }


def grade_roster(given, readings):
    """Averages of the classes of everyone listed once; each row is appraised or rejected."""
    totals, rows, seen, rejected = {}, [], set(), []
    for index, manager in enumerate(given["managers"]):
        if manager["id"] in seen:
            rejected.append({"index": index, "id": manager["id"]})
            continue
        seen.add(manager["id"])
        rows.append((index, manager))
        if counts_in_average(manager, readings):
            of_class = totals.setdefault(manager["branchType"], [0, Fraction(0), Fraction(0)])
            of_class[0] += 1
            of_class[1] += read(manager["loansGranted"])
            of_class[2] += read(manager["interestIncome"])
    peers = {name: {"managers": n, "loansGranted": loans, "interestIncome": interest}
             for name, (n, loans, interest) in totals.items()}
    appraisals = []
    for index, manager in rows:
        found = grade_manager({"year": given["year"], "manager": manager, "peers": peers}, readings)
        if isinstance(found, Refused):
            rejected.append({"index": index, "id": manager["id"]})
        else:
            appraisals.append(found)
    return {"appraisals": appraisals, "rejected": sorted(rejected, key=lambda row: row["index"]), "peers": peers}
