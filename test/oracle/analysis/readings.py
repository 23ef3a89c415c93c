"""What hangs on the open readings of chapter 3: everything decided again under every other value of each, one at a time."""
from analysis.outcomes import outcomes
from compare import Refused
from figures import text
from measures.grading import grade_manager

# The default first.
READINGS = {
    "headsInAverage": ["counted", "left"],
    "perPointSteps": ["continuous", "wholeSteps", "startedSteps"],
    "interestProportion": ["ofFullMarks", "perPoint", "ofBonus"],
    "gradeOn": ["exact", "recorded"],
    "zeroPeerAverage": ["fullMarks", "reject"],
    "netNewNpl": ["reject", "asZero"],
    "zeroManagedLoans": ["reject", "zeroMarks", "fullMarksIfNoNpl"],
    "missingTolerance": ["reject", "noCeiling", "breach"],
    "protectedBelowStandard": ["protected", "cancelled"],
    "protectedGrade": ["three", "atLeastThree"],
    "protectionTestedOn": ["yearEnd", "ratingMonth"],
}


def alternatives(readings):
    """Every other value: the reading, what is applied, and what could be, with all readings then."""
    for reading, values in READINGS.items():
        applied = readings.get(reading, values[0])
        for alternative in values:
            if alternative != applied:
                told = {"reading": reading, "applied": applied, "alternative": alternative}
                yield told, {**readings, reading: alternative}


def effect(applied, then):
    pairs = [(id_, *applied[id_], *then[id_]) for id_ in applied]
    return {
        "changed": [{"id": id_, "from": old, "to": new} for id_, old, _, new, _ in pairs
                    if "rejected" not in (old, new) and old != new],
        "rejected": [id_ for id_, old, _, new, _ in pairs if new == "rejected" != old],
        "graded": [{"id": id_, "to": new} for id_, old, _, new, _ in pairs if old == "rejected" != new],
        "coefficientDifference": sum(after - before for _, old, before, new, after in pairs
                                     if "rejected" not in (old, new)),
    }


def sensitivity(given, readings):
    year, rows = given["year"], given["managers"]
    applied = outcomes(year, rows, readings)
    return {"year": year, "graded": sum(grade != "rejected" for grade, _ in applied.values()),
            "readings": [{**told, **effect(applied, outcomes(year, rows, then))} for told, then in alternatives(readings)]}


def leaves(found, path=""):
    """Every figure and word of a finding, as text by its path."""
    if isinstance(found, (dict, list)):
        entries = found.items() if isinstance(found, dict) else enumerate(found)
        return {place: leaf for key, each in entries for place, leaf in leaves(each, f"{path}.{key}").items()}
    told = found if found is None or isinstance(found, str) else text(found)
    return {path[1:]: str(found).lower() if isinstance(found, bool) else told}


def changes(before, after):
    before, after = leaves(before), leaves(after)
    return [{"path": path, "from": before.get(path), "to": after.get(path)} for path in sorted({*before, *after})
            if before.get(path) != after.get(path)]


def readings_at_stake(given, readings):
    applied = grade_manager(given, readings)
    if isinstance(applied, Refused):
        return Refused()
    others = [(told, grade_manager(given, then)) for told, then in alternatives(readings)]
    at_stake = [{**told, "refused": isinstance(then, Refused),
                 "changes": [] if isinstance(then, Refused) else changes(applied, then)} for told, then in others]
    return {"of": "gradeManager", "people": False, "tried": len(others),
            "atStake": [each for each in at_stake if each["refused"] or each["changes"]]}
