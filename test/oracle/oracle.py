"""Recomputes the cases of standard input, one JSON object a line, and compares every figure with the library's.

A case is {"rule", "input", "readings", "got"}; what it printed last is the summary by rule. Written from the documents
alone: it shares with the library the names of the fields and nothing else.
"""
import json
import re
import sys
from collections import defaultdict
from functools import cache
from importlib import import_module

from compare import Tally
from expected import plain

PRINTED = 4

# The module that holds the function of a rule.
MODULES = {
    "credit.judgements": ["judgementWeights"],
    "credit.fuzzy": ["fuzzyJudgementWeights"],
    "credit.groups": ["aggregateJudgements", "aggregatePriorities"],
    "credit.tree": ["creditScore", "membership", "compose"],
    "credit.sensitivity": ["creditSensitivity"],
    "credit.repair": ["consistencyRepair"],
    "credit.calibration": ["calibration"],
    "credit.objective": ["entropyWeights", "criticWeights", "combinedWeights"],
    "credit.panels": ["delphiRounds", "consensus"],
    "credit.rating": ["rating"],
    "credit.applicants": ["creditScores"],
    "credit.shortfall": ["creditShortfall"],
    "credit.stability": ["populationStability"],
    "measures.grading": [
        "volumeScore", "interestScore", "qualityScore", "conductDeduction", "gradeForScore", "gradeCeiling",
        "gradeManager", "gradeRoster",
    ],
    "measures.liability": [
        "compensation", "primaryLiability", "loanConditions", "accountantLiability", "collectionFailure",
        "rolloverResponsibility", "fundSettlement", "fundRefund", "buyoutVintage", "compensationRate",
        "referredLoanLiability", "fullBuyout", "countsAsNpl",
    ],
    "measures.lending": [
        "recoveryLossLiability", "rolloverConditions", "newLoanBar", "handoverLending", "offPostPay",
        "compensationRates",
    ],
    "measures.buyout": ["retirementBuyout", "disposalRefund", "undueLoan"],
    "measures.recovery": ["toleranceAmount", "recoveryShare", "advancePay"],
    "measures.elimination": ["bottomRanking"],
    "measures.career": [
        "appointmentEligibility", "protectedPay", "recoveryPeriod", "exitGrounds", "handover", "exitPay",
        "fullTimeRecovery",
    ],
    "measures.posts": ["examRegistration", "appointmentStep", "postEntry", "qualificationReview", "managerFile"],
    "measures.responsibility": [
        "loanResponsibility", "refusalLiability", "insiderLoanConditions", "responsibilityLedger",
        "responsibilityHandover", "borrowerMonitoring",
    ],
    "analysis.totals": ["peerTotals", "rosterTotals", "peerAverages"],
    "analysis.readings": ["sensitivity", "readingsAtStake"],
    "analysis.corrections": ["compareRosters"],
    "analysis.policies": ["comparePolicies"],
    "analysis.appraisals": ["compareAppraisals"],
    "analysis.shortfall": ["shortfall"],
    "warning": ["earlyWarning"],
    "notices": ["warningScope", "headOfficeNotice", "warningReportContents"],
    "ranking": ["mentorPlan", "spotTest", "monthlyRotation", "pairBonus", "rankingElimination", "weeklyRoutine"],
    "indicators": ["indicator", "annualRaters"],
    "scorecards": [
        "scorecard", "annualRating", "yearFromQuarters", "resultUse", "targetPlan", "riskTilt", "scheduleProgress",
        "performanceSharing", "clientHealth", "positionRise", "portfolioAdjustment", "riskPricing",
    ],
}


@cache
def oracle(rule):
    """The function of a rule: its name in snake case."""
    module = next(module for module, rules in MODULES.items() if rule in rules)
    return getattr(import_module(module), re.sub("[A-Z]", lambda capital: "_" + capital[0].lower(), rule))


def stored(case, expected):
    """A case with the oracle's figures; of judgements that were weighed not the whole matrix once more."""
    told = {key: case[key] for key in ("rule", "input", "readings")}
    figures = plain(expected)
    if case["rule"] == "judgementWeights":
        figures.pop("matrix", None)
    return {**told, "expected": figures}


def main():
    tallies = defaultdict(Tally)
    for case in map(json.loads, sys.stdin):
        expected = oracle(case["rule"])(case["input"], case["readings"])
        tallies[case["rule"]].check(case, expected)
        if "--expected" in sys.argv:
            print(json.dumps(stored(case, expected), ensure_ascii=False))
    if "--expected" in sys.argv:
        return 0
    print(f"{'rule':28}{'cases':>8}{'refused':>9}{'figures':>10}{'differing cases':>17}{'largest relative':>19}")
    for rule, tally in tallies.items():
        row = f"{rule:28}{tally.cases:8}{tally.refused:9}{tally.figures:10}{len(tally.wrong):17}"
        print(row + f"{tally.largest:19.1e}")
    for rule, tally in tallies.items():
        for case, differences in tally.wrong[:PRINTED]:
            print(f"\n{rule} {json.dumps(case['input'], ensure_ascii=False)[:700]} {case['readings'] or ''}")
            for difference in differences[:4]:
                print(f"  {difference[:300]}")
    total = sum(tally.cases for tally in tallies.values())
    figures = sum(tally.figures for tally in tallies.values())
    wrong = sum(len(tally.wrong) for tally in tallies.values())
    print(f"\n{total} cases, {figures} figures, {wrong} cases with a difference")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
