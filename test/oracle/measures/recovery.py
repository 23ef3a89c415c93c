"""Measures, Articles 47 and 48: the tolerance amount and the pay of managers off their post.

47 自然人贷款利息收入的10%、企业5%, 支行长及城区按60%; 48.1 次季度停发、恢复, 不予补发; 48.2 完成80%以上, 超20%(含)以内80%, 超20%-50%(含)
50%, 50%以上不享受.
"""
from fractions import Fraction

from figures import fen, read


def tolerance_amount(given, readings):
    personal, corporate = (sum(read(each) for each in given[name]) for name in ("personalInterest", "corporateInterest"))
    parts = 3 if readings.get("toleranceBase") == "annualAverage" else 1
    factor = Fraction(6, 10) if given.get("urban") or given.get("branchHead") else Fraction(1)
    part = {"personal": Fraction(10, 100) * factor * personal / parts, "corporate": Fraction(5, 100) * factor * corporate / parts}
    total = part["personal"] + part["corporate"]
    return {"total": {"personal": personal, "corporate": corporate}, "part": part, "sum": total,
            "limit": "floor" if total < 0 else None, "amount": max(total, Fraction(0))}


def recovery_share(given, _readings):
    npl, tolerance, done = (read(given[name]) for name in ("nplBalance", "tolerance", "taskCompletion"))
    over = npl - tolerance
    band = Fraction(0) if tolerance == 0 or over > tolerance / 2 else (
        Fraction(5, 10) if over > tolerance / 5 else Fraction(8, 10))
    share = band if done >= Fraction(8, 10) else Fraction(0)
    found = {"over": over, "excess": None if tolerance == 0 else over / tolerance, "band": {"share": band},
             "basis": "band" if done >= Fraction(8, 10) else "taskMissed", "share": share}
    if "tellerPerformance" in given:
        amount = share * read(given["tellerPerformance"])
        found |= {"amount": amount, "payable": fen(amount)}
    return found


def advance_pay(given, readings):
    done = given["completed"]
    return {"completed": done, "paid": [readings.get("firstQuarterAdvance", "paid") == "paid", *done]}
