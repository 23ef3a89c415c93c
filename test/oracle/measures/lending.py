"""Measures, Articles 21, 30, 31, 43, 47 and 48: a missed recovery, conditions of roll-overs, bars, pay off the post.

21 丧失诉讼时效的, 原第一责任人负全部的责任, 支行行长负管理责任; 30 贷审会审批, 担保条件优于原条件, 利息每年能够归还; 31 依法起诉一般不得再
发放, 还本挂息的借款人及其家庭其他成员不得; 43 接任客户经理认为有风险而原客户经理认为可控的, 仍由原责任人; 47, 48 离岗绩效.
"""
from fractions import Fraction

from compare import Refused
from dates import day, plus_years
from figures import fen, read


def recovery_loss_liability(given, _readings):
    loss, notice = read(given["loss"]), given.get("undeliverable")
    if given["cause"] == "mismanagement":
        return {"bearer": "managingResponsible", "rate": None, "base": loss, "branchHeadResponsible": False}
    if given["cause"] == "other":
        return {"bearer": None, "rate": None, "branchHeadResponsible": False}
    if given["lost"] != "limitation":
        return Refused("undetermined")
    head = notice["reportedInWriting"] and not notice["branchActed"]
    if notice["addressSupplied"]:
        # Whoever neither asked for the signature nor reported managed badly; else the article names nobody.
        kept = notice["signatureRequested"] and notice["reportedInWriting"]
        return {"bearer": None if kept else "managingResponsible", "rate": None, "branchHeadResponsible": head}
    return {"bearer": "primaryResponsible", "rate": Fraction(1), "base": loss, "due": loss, "payable": fen(loss),
            "branchHeadResponsible": head}


def rollover_conditions(given, _readings):
    met = given["committeeApproved"]
    if given["case"] in ("interestServiced", "soundBusiness"):
        met = met and given["securityBetter"]
    if given["case"] == "interestServiced":
        met = met and given["interestPaidYearly"]
    return {"compliant": met, "responsibility": "divided" if met else "grantingOfficer"}


def new_loan_bar(given, readings):
    borrower = given["applicant"] == "borrower"
    sued = given["sued"] and (borrower or readings.get("suedHousehold") == "household")
    owed = given["interestSuspended"] and read(given["interestOwed"]) > 0
    return {"barred": (sued and "exception" not in given) or owed}


def handover_lending(given, _readings):
    start = day(given.get("extendedUntil", given["reachedAgeOn"]))
    if not day(given["reachedAgeOn"]) <= start <= day(given["asOf"]):
        return Refused("inconsistent")
    ends = plus_years(start, 2)
    may, answers = day(given["asOf"]) <= ends, None
    if given["collected"] and given["dueDiligenceDone"]:
        if not given["successorSeesRisk"]:
            answers = "successor"
        elif may and not given["originalSeesRisk"]:
            answers = "original"
    return {"endsOn": ends.isoformat(), "mayGrant": may, "primaryResponsible": answers}


def off_post_pay(given, _readings):
    within = read(given["nplBalance"]) <= read(given["tolerance"])
    parts = ["tellerPay"] if within else ["collectionReward", "advance", "volumeShare"]
    coefficient = given["exitCoefficient"] if within else given["tellerCoefficient"]
    total = sum(read(given[name]) for name in parts)
    return {"withinTolerance": within, "coefficient": read(coefficient), "performance": total, "payable": fen(total)}


def compensation_rates(given, _readings):
    """Article 36: 逐年提高, from 1999 on."""
    rates = sorted((int(each["year"]), read(each["rate"])) for each in given["rates"])
    steps = [after[1] - before[1] for before, after in zip(rates, rates[1:])]
    years = [year for year, _ in rates]
    return {"alwaysRises": all(step > 0 for step in steps), "neverFalls": all(step >= 0 for step in steps),
            "missingYears": [year for year in range(years[0], years[-1]) if year not in years],
            "yearsBefore": [year for year in years if year < 1999]}
