"""Measures, chapter 12 (Articles 49 to 53), with Articles 36 and 38: the buy-out of responsible NPL at retirement.

49 2005年(含)以前5%, 2006年至2010年10%, 2011年(含)以后容忍度以内5%、超出部分30%; 50 顺序; 51 处置中的抵押贷款存入专户, 没有任何损失
后退还; 52 未到期责任贷款; 53 三项来源, 直至扣完为止.
"""
from fractions import Fraction

from compare import NotCovered
from dates import day
from figures import fen, read

FIVE, TEN, THIRTY = Fraction(5, 100), Fraction(10, 100), Fraction(30, 100)


def principles(loan, readings):
    """The place of a loan in the order of Article 50, earlier loans first."""
    lapsed, unsecured = loan.get("limitationLapsed", False), loan.get("security", "credit") == "credit"
    if readings.get("settlementOrder") == "groups":
        return (0 if lapsed else 1 if unsecured else 2, day(loan["lentOn"]))
    return (not lapsed, not unsecured, day(loan["lentOn"]))


def settled(loans):
    """Loans that are bought out: formed since 1999, not yet compensated (36), not of relatives of staff (38)."""
    return [
        loan for loan in loans
        if int(loan["formedYear"]) >= 1999 and not loan.get("alreadyCompensated") and not loan.get("staffRelative")
    ]


def tolerated(late, left, order, readings):
    """How much of each loan formed since 2011 is within the tolerance that is left."""
    total = sum(read(loan["balance"]) for loan in late)
    reading = readings.get("toleranceUse", "settlementOrder")
    if reading == "proRata":
        within = min(left, total)
        return {loan["id"]: within * read(loan["balance"]) / total if total else Fraction(0) for loan in late}
    queue = sorted(late, key=lambda loan: order.index(loan["id"]))
    if reading == "disposalFirst":
        queue.sort(key=lambda loan: not in_disposal(loan))
    found = {}
    for loan in queue:
        found[loan["id"]] = min(left, read(loan["balance"]))
        left -= found[loan["id"]]
    return found


def in_disposal(loan):
    return bool(loan.get("inDisposal")) and loan.get("security", "credit") == "mortgage"


def retirement_buyout(given, readings):
    if "approvedOrder" in given:
        raise NotCovered("an order of settlement that the head office approved")
    loans, tolerance = settled(given["loans"]), read(given["tolerance"])
    balances = {loan["id"]: read(loan["balance"]) for loan in loans}
    band_of = {loan["id"]: 1 if int(loan["formedYear"]) <= 2005 else 2 if int(loan["formedYear"]) <= 2010 else 3
               for loan in loans}
    totals = {band: sum((balances[id_] for id_ in balances if band_of[id_] == band), Fraction(0)) for band in (1, 2, 3)}
    used = min(tolerance, totals[1] + totals[2]) if readings.get("buyoutTolerance") == "allBalances" else Fraction(0)
    left = tolerance - used
    order = [loan["id"] for loan in sorted(given["loans"], key=lambda loan: principles(loan, readings))]
    within = tolerated([loan for loan in loans if band_of[loan["id"]] == 3], left, order, readings)
    due_of = {}
    for id_, balance in balances.items():
        if band_of[id_] == 3:
            due_of[id_] = FIVE * within[id_] + THIRTY * (balance - within[id_])
        else:
            due_of[id_] = (FIVE if band_of[id_] == 1 else TEN) * balance
    due = sum(due_of.values(), Fraction(0))
    payable, found = fen(due), {"tolerance": tolerance, "toleranceUsedBefore": used, "toleranceLeft": left}
    in_three = min(totals[3], left)
    found["bands"] = [
        {"clause": clause, "balance": balance, "rate": rate, "amount": balance * rate}
        for clause, balance, rate in (
            ("measures-49.1", totals[1], FIVE), ("measures-49.2", totals[2], TEN),
            ("measures-49.3.1", in_three, FIVE), ("measures-49.3.2", totals[3] - in_three, THIRTY))
    ]
    found |= {"due": due, "payable": payable, "order": order}
    if "sources" in given:
        rest, drawn = payable, {}
        for name in ("riskFund", "postDeposit", "performancePay"):
            drawn[name] = min(rest, read(given["sources"][name]))
            rest -= drawn[name]
        found |= {"drawn": drawn, "paid": payable - rest, "shortfall": rest}
    if "sources" in given and all(fen(each) == each for each in due_of.values()):
        found |= allocation(loans, order, due_of, payable - rest)
    return found


def allocation(loans, order, due_of, money):
    """What is paid for each loan, in the order of settlement until the money is used up (50, 53), and held (51)."""
    paid, held = {}, Fraction(0)
    for id_ in order:
        paid[id_] = min(money, due_of.get(id_, 0))
        money -= paid[id_]
    for loan in loans:
        held += paid[loan["id"]] if in_disposal(loan) else 0
    return {"held": held, "loans": [{"id": id_, "due": due_of.get(id_, 0), "paid": paid[id_]} for id_ in order]}


def disposal_refund(given, readings):
    held, loss = read(given["held"]), read(given["loss"])
    if given.get("disposalEnded") is False or given.get("loanSettled") is False:
        refund = Fraction(0)
    elif loss == 0:
        refund = held
    else:
        refund = max(held - loss, Fraction(0)) if readings.get("refundOnPartialLoss") == "lessLoss" else Fraction(0)
    return {"refund": refund, "kept": held - refund}


def undue_loan(given, readings):
    taken = "takenOverBy" in given
    released = taken and given.get("handedOver") is True
    year = int(given["maturityYear"])
    found = {"released": released, "primaryResponsible": given.get("takenOverBy") if released else None}
    if taken:
        return found
    if year < 1999:
        return {**found, "formedYear": year, "band": "measures-33", "usesTolerance": False}
    clause = "measures-49.1" if year <= 2005 else "measures-49.2" if year <= 2010 else "measures-49.3"
    return {**found, "formedYear": year, "band": clause, "usesTolerance": year >= 2011 or readings.get("buyoutTolerance") == "allBalances"}
