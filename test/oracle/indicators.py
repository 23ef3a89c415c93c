"""Indicators of the articles on appraisal, and the raters of the year.

post-loan-1, duties-1 to duties-5, advice-0: the indicators, and which way is better; duties-7 直属上级、风控部门、客户代表等多主体参与评价.
"""
from fractions import Fraction

from checklists import repeated
from compare import Refused
from figures import read

# Clause by clause: a part of a whole, more (+) or less (-) of which is better; a ratio of two figures; a difference.
NAMED = {
    "post-loan-1": {
        "share": "-nplRatio +overdueRecovery +satisfaction -churn +onTimeChecks +principalRecovery +warningAccuracy",
        "ratio": "-complaintRate",
        "figure": "+loyalty +interestIncome +reportQuality +riskDisposal +crossSelling",
    },
    "duties-1": {
        "share": "-newNplRatio -standingNplRatio +compliancePassRate",
        "ratio": "+nplRecoveryCompletion",
        "figure": "+loanVolume +feeIncome -warningResponse +trainingResult +crossDepartmentCooperation "
                  "+proposalContribution +totalFinancialAssets",
    },
    "duties-2": {"share": "+walletShare"},
    "duties-3": {"difference": "+depositIncrement"},
    "duties-4": {"figure": "+newEffectiveClients"},
    "duties-5": {
        "share": "+tierCoverage +microVisitCoverage +referralShare",
        "figure": "+visitFrequency +valuedClientsKept",
    },
    "advice-0": {"share": "-overdueRatio +greenShare", "figure": "+loansGrantedAmount +esgAssessment"},
}
INDICATORS = {
    signed[1:]: (clause, formula, "higherIsBetter" if signed[0] == "+" else "lowerIsBetter")
    for clause, formulas in NAMED.items() for formula, kinds in formulas.items() for signed in kinds.split()
}
RATERS = ["directSuperior", "riskControl", "clientRepresentative"]
SCALES = {Fraction(1): "one", Fraction(100): "hundred"}


def indicator(given, _readings):
    clause, formula, direction = INDICATORS[given["kind"]]
    part, whole = read(given["part"]), read(given.get("whole"))
    if (whole is None) != (formula == "figure"):
        return Refused("missing" if whole is None else "inconsistent")
    # Balances, counts and amounts; what is measured itself may be negative.
    if whole is not None and min(part, whole) < 0:
        return Refused("belowMinimum")
    if formula in ("share", "ratio") and whole == 0:
        return Refused("undetermined")
    if formula == "share" and part > whole:
        return Refused("inconsistent")
    value = {"figure": lambda: part, "difference": lambda: part - whole}.get(formula, lambda: part / whole)()
    return {"kind": given["kind"], "part": part, "whole": whole, "namedBy": clause, "formula": formula,
            "direction": direction, "value": value}


def annual_raters(given, _readings):
    ratings = given["ratings"]
    if repeated(ratings):
        return Refused("duplicate")
    scores, weights = ([read(each.get(name)) for each in ratings] for name in ("score", "weight"))
    if any(score is not None and score > 100 for score in scores):
        return Refused("aboveMaximum")
    missing = [rater for rater in RATERS if rater not in [each["rater"] for each in ratings]]
    # The year is weighed when all three took part and nothing is lacking.
    weighed = not missing and None not in weights + scores
    total = sum(weights) if weighed else None
    if weighed and total not in SCALES:
        return Refused("inconsistent")
    points = [weight / total * score if weighed else None for score, weight in zip(scores, weights)]
    return {"missing": missing, "complete": not missing, "weightTotal": total,
            "weightScale": SCALES[total] if weighed else None, "score": sum(points) if weighed else None,
            "ratings": [{"id": each["id"], "rater": each["rater"], "score": score, "weight": weight, "points": point}
                        for each, score, weight, point in zip(ratings, scores, weights, points)]}
