"""Early warning, Articles 11.5, 13 and 16: companies of a group, notices of head office, contents of a report.

11.5 集团有一户企业发生预警的, 在我行有贷款关系的关联企业均列入, 2日内; 13 按预警级别下发通知书, 系统风险、集团关联风险、行业风险等信息下发有关行; 16 报告内容.
"""
from checklists import repeated
from compare import Refused

REPORT = ["companyProfile", "finances", "cashFlow", "creditLines", "affiliateLoans", "lendingProcess", "causes",
          "measures", "other"]


def warning_scope(given, _readings):
    members = given["members"]
    if repeated(members):
        return Refused("duplicate")
    warned = [member["id"] for member in members if member["warned"]]
    # What is reported are loans (贷款风险预警), so of a member without any there is nothing to report.
    lent = [member for member in members if member["hasLoansHere"]]
    return {"warned": warned, "affiliates": [member["id"] for member in lent if warned and not member["warned"]],
            "inScope": [member["id"] for member in lent if warned],
            "withoutLoans": [member["id"] for member in members if not member["hasLoansHere"]],
            "term": {"days": 2}}


def head_office_notice(given, _readings):
    wider = given["channel"] == "widerRisk"
    if wider == ("level" in given):
        return Refused("inconsistent" if wider else "missing")
    return {"channel": given["channel"], "document": "information" if wider else "notice",
            "level": given.get("level"), "issued": given["issued"]}


def warning_report_contents(given, _readings):
    """其他需要说明的情况: there need not be any."""
    provided = given["provided"]
    if len(set(provided)) < len(provided):
        return Refused("duplicate")
    missing = [part for part in REPORT[:-1] if part not in provided]
    return {"complete": not missing, "provided": [part for part in REPORT if part in provided], "missing": missing}
