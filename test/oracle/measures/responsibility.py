"""Measures, Articles 19, 20, 22 and 26 to 29: who answers for a loan, loans to staff, ledger, hand-over, monitoring.

19 1999年以后发放的, 含内退人员; 收旧贷新或重组且原第一责任人退休或除名, 经总行同意可不确定; 签字确认; 20 信贷会计是质押贷款管理的第一责任人;
22 不能因害怕承担责任而拒绝, 带来负面影响的可追究; 26 原则上不发放信用贷款, 职工消费需求按权限报批并由工资收入保证, 担保贷款条件不得优于;
27 未落实的由主要负责人负管理责任人责任; 28 原第一责任人不变, 不良贷款载明日期并经信贷会计核实; 29 关注经营管理、债务变更和重组, 及时补办手续.
"""
from checklists import checked, each_and_all, repeated
from compare import Refused
from dates import day

FIRST = 1999


def loan_responsibility(given, _readings):
    named, only = given["managerNamed"], given.get("managingOnly")
    if named != ("managerSigned" in given):
        return Refused("missing" if named else "inconsistent")
    before = given["grantYear"] < FIRST
    # There is nobody to do without where the article knows no first responsible person.
    waiver = None if before or only is None else checked({
        "preservesClaim": only["preservesClaim"],
        "originalPersonGone": only["originalPerson"] in ("retired", "dismissed"),
        "headOfficeConsent": only["headOfficeConsent"],
    })
    waived = waiver is not None and waiver["compliant"]
    no_primary = "grantedBefore" if before else "waived" if waived else None
    person = "creditAccountant" if given.get("pledged") else "creditOfficer"
    return {"grantYear": given["grantYear"], "since": FIRST, "noPrimary": no_primary,
            "primaryResponsible": None if no_primary else person, "waiver": waiver,
            "managingResponsible": "named" if named else "branchHead",
            **checked({"managerNamed": named, **({"managerSigned": given["managerSigned"]} if named else {})})}


def refusal_liability(given, _readings):
    breach = given["withinResponsibility"] and given["reasonable"] and given["refusedForFear"]
    return {**given, "breach": breach, "mayBePursued": breach and given["negativeEffect"]}


def insider_loan_conditions(given, readings):
    credit, employee = given["kind"] == "credit", given["borrower"] == "employee"
    consumer = given.get("purpose") not in (None, "other")
    secured = employee and readings.get("staffConsumerLoans") != "creditLoansOnly"
    wanted = {"purpose": credit or secured, "betterTerms": not credit,
              **dict.fromkeys(("approvedWithinAuthority", "salaryGuarantee"), credit or (secured and consumer))}
    # What a case needs, and nothing that has no meaning in it.
    lacking = {name for name, needed in wanted.items() if needed and name not in given}
    # What the other reading asks for of the same loan is no contradiction.
    idle = set() if not employee or credit else {"purpose"}
    if idle and given.get("purpose") != "other":
        idle |= {"approvedWithinAuthority", "salaryGuarantee"}
    surplus = {name for name, needed in wanted.items() if not needed and name in given and name not in idle}
    if lacking or surplus:
        return Refused("missing" if lacking else "inconsistent")
    duties = {"employee": employee, "consumerNeed": consumer} if credit else {}
    if wanted["salaryGuarantee"]:
        duties |= {name: given[name] for name in ("approvedWithinAuthority", "salaryGuarantee")}
    if not credit:
        duties["termsNotBetter"] = not given["betterTerms"]
    return {"borrower": given["borrower"], "kind": given["kind"], "purpose": given.get("purpose"), **checked(duties)}


def responsibility_ledger(given, _readings):
    if repeated(given["loans"]):
        return Refused("duplicate")
    rows = []
    for loan in given["loans"]:
        waived, primary = loan.get("primaryWaived", False), loan.get("primary")
        if waived and primary is not None:
            return Refused("inconsistent")
        duties = {} if waived or loan["grantYear"] < FIRST else {"primaryListed": primary is not None}
        duties["managingListed"] = "managing" in loan
        rows.append({"id": loan["id"], "book": loan["book"], "grantYear": loan["grantYear"], "primary": primary,
                     "managing": loan.get("managing", given["branchHead"]), **checked(duties)})
    return {"branchHead": given["branchHead"], "since": FIRST, "loans": rows, **each_and_all(rows)}


def responsibility_handover(given, _readings):
    if repeated(given["loans"]):
        return Refused("duplicate")
    rows = []
    for loan in given["loans"]:
        new, interrupted = loan.get("newManaging"), day(loan.get("lastInterruptedOn"))
        signed, confirmed = loan.get("signed", False), loan.get("accountantConfirmed", False)
        if ((signed and new is None) or (confirmed and interrupted is None)
                or (interrupted is not None and interrupted > day(given["on"]))):
            return Refused("inconsistent")
        duties = {"primaryUnchanged": loan.get("primaryBefore") == loan.get("primaryAfter"),
                  "newManagingNamed": new not in (None, given["leaving"])}
        # A signature or a confirmation is asked for where there is something to sign or confirm.
        if new is not None:
            duties["newManagingSigned"] = signed
        if loan["nonPerforming"]:
            duties["interruptionShown"] = interrupted is not None
        if loan["nonPerforming"] and interrupted is not None:
            duties["accountantConfirmed"] = confirmed
        shown = {name: loan.get(name) for name in ("primaryBefore", "primaryAfter", "newManaging", "lastInterruptedOn")}
        rows.append({"id": loan["id"], "nonPerforming": loan["nonPerforming"], **shown, **checked(duties)})
    return {"on": given["on"], "leaving": given["leaving"], "loans": rows, **each_and_all(rows)}


def borrower_monitoring(given, _readings):
    lacking = given["papersLacking"]
    if lacking != ("papersCompletedInTime" in given):
        return Refused("missing" if lacking else "inconsistent")
    followed = ["operationsFollowed", "debtChangesFollowed", "restructuringFollowed"]
    names = followed + ["papersCompletedInTime"] * lacking
    return {"papersLacking": lacking, **checked({name: given[name] for name in names})}
