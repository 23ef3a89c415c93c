"""Measures, chapters 6 to 9 and Article 40: who answers for a loan, compensation and its sources, what counts as NPL.

19-21, 23-25 全额赔偿责任; 24 一万元以上(含); 30 收旧贷新; 33 1999年-2010年按总额, 2011年后按免责后的余额; 34 两账户, 后续补扣;
35 考核基金退还; 36 买断时限逐年推进(二○一二年买断二○○一年); 37 一九九九至二○○七年, 二○○八年元月一日以后100%; 38 全额买断; 40 统计.
"""
from fractions import Fraction

from compare import Refused
from dates import day, plus_years
from figures import fen, read

ONE = Fraction(1)


def formed(year, balance, exempt, readings):
    """Band of years and base of Article 33: the whole balance, or what is left after the exemption."""
    if year < 1999:
        return "notCompensated", Fraction(0)
    after = max(balance - (exempt or 0), Fraction(0))
    if year < 2011:
        return "wholeBalance", after if readings.get("exemptionBefore2011") == "counts" else balance
    return "aboveExempt", after


def compensation(given, readings):
    year, exempt = int(given["formedYear"]), read(given.get("exemptAmount"))
    counts = readings.get("exemptionBefore2011") == "counts"
    if exempt and year < (1999 if counts else 2011):
        return Refused("inconsistent")
    if exempt is None and year >= 2011:
        return Refused("missing")
    band, base = formed(year, read(given["balance"]), exempt, readings)
    amount = base * read(given["rate"])
    return {"base": base, "amount": amount, "payable": fen(amount), "fromYear": 1999, "exemptFromYear": 2011}


def primary_liability(given, readings):
    npl, exempt = read(given["npl"]), read(given["exemptAmount"])
    year = given.get("formedYear")
    if year is not None and exempt > 0 and int(year) < (1999 if readings.get("exemptionBefore2011") == "counts" else 2011):
        return Refused("inconsistent")
    base = max(npl - exempt, Fraction(0)) if year is None else formed(int(year), npl, exempt, readings)[1]
    return {"npl": npl, "exemptAmount": exempt, "base": base, "liable": base > 0}


def conditions(given):
    """Article 24, for 10,000 yuan and more: which conditions are not met."""
    if read(given["amount"]) < 10_000:
        return []
    unmet = []
    if not (given["familyGuarantee"] or given.get("noFamilyCertificate")):
        unmet.append("guarantee")
    if not given["paidToBorrowerAccount"]:
        unmet.append("account")
    return unmet


def loan_conditions(given, _readings):
    unmet = conditions(given)
    return {"threshold": 10_000, "applies": read(given["amount"]) >= 10_000, "compliant": not unmet}


def in_full(loss, liable, bearer):
    due = loss if liable else Fraction(0)
    return {"loss": loss, "liable": liable, "bearer": bearer if liable else None, "rate": ONE if liable else 0,
            "due": due, "payable": fen(due)}


def accountant_liability(given, _readings):
    """Articles 20 (质押), 23 (本人到场并核实), 24."""
    pledge = given.get("pledge")
    fault = (
        not given["borrowerPresent"] or not given["identityVerified"] or bool(conditions(given["conditions"]))
        or (pledge is not None and not (pledge["reviewedCorrectly"] and pledge["papersComplete"]))
    )
    loss = read(given["loss"])
    return {**in_full(loss, fault, "creditAccountant"), "compliant": not fault}


def collection_failure(given, _readings):
    """Article 25: a repayment not taken, or money not debited when asked for, in time."""
    asked = given["debitNotified"] and given["moneyInAccount"]
    fault = (given["repaymentOffered"] and not given["collectedInTime"]) or (asked and not given["debitedInTime"])
    loss = read(given["loss"])
    return {**in_full(loss, fault, "accountingStaff"), "compliant": not fault}


def rollover_responsibility(given, _readings):
    old, new = read(given["oldPrincipal"]) + read(given["oldInterest"]), read(given["newAmount"])
    # Without the approval of the committee nothing is divided: who made the new loan answers for all of it.
    original = min(new, old) if given.get("approved", True) else Fraction(0)
    return {"oldTotal": old, "original": original, "added": new - original, "remaining": max(old - new, Fraction(0))}


def fund_settlement(given, readings):
    due, fund, deposit = (read(given[name]) for name in ("due", "riskFund", "postDeposit"))
    if readings.get("fundOrder") == "postDepositFirst":
        from_deposit = min(due, deposit)
        from_fund = min(due - from_deposit, fund)
    else:
        from_fund = min(due, fund)
        from_deposit = min(due - from_fund, deposit)
    paid = from_fund + from_deposit
    return {"drawn": {"riskFund": from_fund, "postDeposit": from_deposit}, "paid": paid, "carriedForward": due - paid,
            "left": {"riskFund": fund - from_fund, "postDeposit": deposit - from_deposit}}


def fund_refund(given, readings):
    deducted, recovered = read(given["deducted"]), day(given.get("recoveredOn"))
    arrears, npl_since = day(given.get("interestArrearsSince")), day(given.get("nplSince"))
    if recovered is None:
        ground = "notRecovered"
    elif given["security"] == "mortgage":
        ground = "mortgageRepaid"
    else:
        either = readings.get("fundRetention") == "eitherYear"
        too_long = arrears is not None and plus_years(arrears, 1) <= recovered
        if given["becameNpl"] and not either:
            ground = "becameNpl"
        elif given["becameNpl"] and plus_years(npl_since, 1) <= recovered:
            ground = "nplTooLong"
        else:
            ground = "arrearsTooLong" if too_long else "recoveredInTime"
    back = deducted if ground in ("mortgageRepaid", "recoveredInTime") else Fraction(0)
    return {"ground": ground, "refundable": ground in ("mortgageRepaid", "recoveredInTime"), "refund": back,
            "kept": deducted - back}


def buyout_vintage(given, _readings):
    vintage = int(given["year"]) - 11
    return {"laggedYear": vintage, "vintage": vintage if vintage >= 1999 else None}


def compensation_rate(given, readings):
    """Article 36: the rate of the year formed, or of the year assessed; nothing before 1999."""
    year = int(given["formedYear"])
    if int(given["assessedYear"]) < year:
        return Refused("inconsistent")
    if year < 1999:
        return {"rateYear": None, "rate": None}
    wanted = int(given["assessedYear"]) if readings.get("compensationYear") == "assessment" else year
    found = [read(each["rate"]) for each in given["rates"] if int(each["year"]) == wanted]
    return {"rateYear": wanted, "rate": found[0]} if found else Refused()


def referred_loan_liability(given, _readings):
    year, balance = day(given["occurredOn"]).year, read(given["balance"])
    exempt = read(given.get("exemptAmount", "0"))
    # A rate other than the one the clause fixes for the year contradicts it.
    fixed = None if 1999 <= year < 2008 else 0 if year < 1999 else 1
    if (given.get("rate") is None and fixed is None) or (exempt and year < 1999) or (
        fixed is not None and read(given.get("rate", fixed)) != fixed
    ):
        return Refused()
    found = {"balance": balance, "fromYear": 1999, "fullFromYear": 2008}
    if year < 1999:
        return {**found, "band": "outside", "bearer": None, "amount": 0, "payable": 0}
    base = max(balance - exempt, Fraction(0))
    if year >= 2008:
        # 100% 赔偿责任 says nothing of an exemption; where one is granted all the same it is taken off.
        return {**found, "band": "inFull", "bearer": "referrer", "rate": ONE, "amount": base, "payable": fen(base)}
    amount = base * read(given["rate"])
    return {**found, "band": "atRate", "bearer": "referrer", "base": base, "rate": read(given["rate"]),
            "amount": amount, "payable": fen(amount)}


def full_buyout(given, _readings):
    outcome = "compensatedInFull" if given["staffRelative"] else "boughtOut" if given["bankConsent"] else "noConsent"
    found = {"outcome": outcome, "boughtOut": outcome == "boughtOut", "recoveriesGoToBuyer": outcome == "boughtOut"}
    return found | ({"rate": ONE, "amount": read(given["balance"])} if outcome == "compensatedInFull" else {})


def counts_as_npl(given, readings):
    matured, as_of = day(given["maturedOn"]), day(given["asOf"])
    category = given["classification"] in ("substandard", "doubtful", "loss")
    year = plus_years(matured, 1)
    exactly = readings.get("exactlyOneYearOverdue", "counted") == "counted"
    on_day = readings.get("maturedOnDay", "counted") == "counted"
    if as_of > year or (as_of == year and exactly):
        ground = "longOverdue"
    elif given["security"] in ("mortgage", "pledge") and given.get("inDisposalGrace"):
        ground = "disposalGrace"
    elif category:
        ground = "classification"
    else:
        ground = "matured" if as_of > matured or (as_of == matured and on_day) else "performing"
    return {"npl": category, "ground": ground, "counted": ground in ("longOverdue", "classification", "matured")}
