"""Reads the conformance kit, in the folder given, and compares the oracle with every case of the rules that it covers.

What it does not compare is counted with the reason. It computes by the figures of the documents, so it takes other
readings than the default ones, but no other figures; and it judges no input by its form (a text that is no number,
a field that is missing), only by what the documents say.
"""
import json
import sys
from collections import Counter, defaultdict
from importlib.util import find_spec
from pathlib import Path

from compare import NotCovered, Refused, Tally
from credit.gaps import gap
from oracle import MODULES, oracle

# What is refused for its sense; other codes are of the form of an input.
OF_THE_DOCUMENTS = {"inconsistent", "undetermined", "missing", "duplicate"}


def skipped(case):
    """Why a case is not compared, or None."""
    module = next((module for module, rules in MODULES.items() if case["rule"] in rules), None)
    if module is None:
        return "a rule the oracle does not cover"
    if module.startswith("credit.") and find_spec("mpmath") is None:
        return "needs mpmath"
    if set(case.get("policy", {})) - {"readings"}:
        return "a policy with figures of its own"
    if module.startswith("credit.") and "issues" not in case:
        return gap(case["rule"], case["input"], case.get("policy", {}).get("readings", {}))
    return None


def got(case):
    """What the kit says, in the shape that the oracle compares."""
    if "issues" in case:
        return {"issues": [(issue["path"], issue["code"]) for issue in case["issues"]]}
    return {**case["expected"], "readings": case["readings"]}


def computed(case):
    """What the oracle says; of an input that is refused it may well fail to compute, or not see why it is refused."""
    try:
        return oracle(case["rule"])(case["input"], case.get("policy", {}).get("readings", {}))
    except NotCovered as gap:
        return gap
    except Exception as failure:
        return None if "issues" in case else failure


def judged(case, expected):
    """Whether the oracle refuses it too, and the library for what it says rather than for its form."""
    codes = {issue["code"] for issue in case["issues"]}
    return isinstance(expected, Refused) and (expected.code in codes or bool(codes & OF_THE_DOCUMENTS))


def main():
    kit = Path(sys.argv[1])
    manifest = json.loads((kit / "manifest.json").read_text("utf8"))
    tallies, reasons, wrong = defaultdict(Tally), Counter(), []
    for file in manifest["files"]:
        for case in json.loads((kit / file["file"]).read_text("utf8"))["cases"]:
            reason = skipped(case)
            expected = None if reason else computed(case)
            if isinstance(expected, NotCovered):
                reason = str(expected)
            elif reason is None and "issues" in case and not judged(case, expected):
                reason = "refused for the form of its input, which the oracle does not judge"
            if reason is not None:
                reasons[reason] += 1
                continue
            tally = tallies[case["rule"]]
            if isinstance(expected, Exception):
                wrong.append((case, [f"the oracle fails: {expected!r}"]))
                continue
            before = len(tally.wrong)
            tally.check({"got": got(case)}, expected)
            wrong += [(case, differences) for _, differences in tally.wrong[before:]]
    compared, figures = (sum(getattr(each, name) for each in tallies.values()) for name in ("cases", "figures"))
    refused = sum(tally.refused for tally in tallies.values())
    print(f"{manifest['cases']} cases in the kit: {compared} compared in {len(tallies)} rules "
          f"({refused} refused, {figures} figures), {sum(reasons.values())} skipped")
    for reason, count in reasons.most_common():
        print(f"  {count:5} {reason}")
    for case, differences in wrong:
        print(f"{case['id']} {case['name']}")
        for difference in differences[:3]:
            print(f"  {difference[:300]}")
    print(f"{len(wrong)} cases with a difference")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
