"""Measures, chapters 2 and 4: exam, steps of an appointment, entry to a post, annual review, the file of a manager.

2 通过考试, 取得《资格证》后才可上岗; 3 每年举办一次, 在岗员工均可报名; 5 支行申请, 风险管理部门初审, 贷审会审查, 符合条件的聘任; 6 不合格的不得担任;
17 档案: 文件材料、考评记录、奖惩记录; 纸质文档由客户经理和网点负责人签字生效, 内容需保持一致, 按年更新.
"""
from compare import Refused
from dates import day, plus_years

FILE = {
    "documents": ["applicationForm", "responsibleLoans", "nonPerformingLoans", "labourContract", "identityCard",
                  "diplomas", "certificates"],
    "appraisals": ["performanceTable", "testResults", "performancePay"],
    "rewardsAndPenalties": ["rewards", "penalties"],
}


def exam_registration(given, _readings):
    held = int(given["examsHeld"])
    to_come = held < 1
    return {"onPost": given["onPost"], "examsHeld": held, "examsPerYear": 1, "examToCome": to_come,
            "mayRegister": given["onPost"] and to_come}


def appointment_step(given, _readings):
    met = given.get("conditionsMet")
    done = [given["applied"], given["opinionGiven"], met is not None, given["appointed"]]
    # No step before the one ahead of it, and only who meets the conditions is appointed.
    if done != sorted(done, reverse=True) or (given["appointed"] and not met):
        return Refused("inconsistent")
    steps = ["branchApplication", "riskOpinion", "committeeReview", "appointment"]
    outcome = "appointed" if given["appointed"] else "turnedDown" if met is False else "open"
    return {"taken": steps[:sum(done)], "outcome": outcome, "next": steps[sum(done)] if outcome == "open" else None}


def post_entry(given, _readings):
    unmet = [name for name in ("examPassed", "certificateHeld") if not given[name]]
    return {**given, "unmet": unmet, "mayWork": not unmet}


def qualification_review(given, _readings):
    return {"rating": given["rating"], "mayServe": given["rating"] != "unqualified"}


def manager_file(given, readings):
    as_of, contents = day(given["asOf"]), given["contents"]
    both = given["paperFile"] and given["electronicFile"]
    if len(set(contents)) < len(contents):
        return Refused("duplicate")
    if both and "filesAgree" not in given:
        return Refused("missing")
    signed = given["signedByManager"], given["signedByOutletHead"]
    updates = {name: day(given.get(f"{name}UpdatedOn")) for name in ("performance", "nonPerforming")}
    if ((not both and "filesAgree" in given) or (any(signed) and not given["paperFile"])
            or any(on is not None and on > as_of for on in updates.values())):
        return Refused("inconsistent")
    owed = [*FILE["documents"], *FILE["appraisals"], *["rewards"] * given["rewarded"], *["penalties"] * given["penalised"]]
    groups = [{"group": group, "contents": [each for each in parts if each in contents],
               "missing": [each for each in parts if each in owed and each not in contents]}
              for group, parts in FILE.items()]
    # 按年更新: once in every year, so the next is due before the year after the last one is over.
    apart = readings.get("fileUpdate") == "twelveMonths"
    due = {name: None if on is None else plus_years(on, 1) if apart else on.replace(year=on.year + 1, month=12, day=31)
           for name, on in updates.items()}
    duties = {
        "keeper": given["keptByAccountant"], "paperFile": given["paperFile"], "electronicFile": given["electronicFile"],
        "managerSignature": signed[0], "outletHeadSignature": signed[1], "agreement": given.get("filesAgree", False),
        **{f"{name}Update": by is not None and as_of <= by for name, by in due.items()},
    }
    dates = {f"{name}Update{key}": None if on is None else on.isoformat()
             for key, days in (("dOn", updates), ("DueBy", due)) for name, on in days.items()}
    # 档案管理 is itself one of the parts of a file, so a file kept otherwise than the article asks is not complete.
    complete = all(duties.values()) and not any(group["missing"] for group in groups)
    return {"complete": complete, "groups": groups,
            "inEffect": given["paperFile"] and all(signed), **dates,
            "met": [duty for duty, met in duties.items() if met],
            "unmet": [duty for duty, met in duties.items() if not met]}
