"""Measures, chapter 10 (Article 39): the ten largest balances, and balances above 1,000,000 yuan.

凡责任不良贷款余额处于全县末10位或不良贷款余额超100万元的信贷人员列入末位客户经理进行考核.
"""
from figures import read

PLACES, LIMIT = 10, 1_000_000


def bottom_ranking(given, readings):
    balances = [(row["id"], read(row["responsibleNpl"])) for row in given["managers"]]
    zeros = readings.get("zeroBalancesListed") == "yes"
    ranked = sorted((each for each in balances if zeros or each[1] > 0), key=lambda each: -each[1])
    last = {id_ for id_, _ in ranked[:PLACES]}
    if len(ranked) > PLACES and ranked[PLACES - 1][1] == ranked[PLACES][1]:
        tied = {id_ for id_, balance in ranked if balance == ranked[PLACES][1]}
        reading = readings.get("lastTenTies", "includeAll")
        last = last | tied if reading == "includeAll" else last - tied if reading == "excludeAll" else last
    listed = []
    for id_, balance in sorted(balances, key=lambda each: -each[1]):
        if id_ in last or balance > LIMIT:
            rank = 1 + sum(other > balance for _, other in balances)
            listed.append({"id": id_, "responsibleNpl": balance, "rank": rank, "lastTen": id_ in last,
                           "yellowCard": balance > LIMIT})
    return {"managers": len(balances), "owing": sum(balance > 0 for _, balance in balances), "listed": listed}
