"""The figures of chapter 3 of the measures, and of another policy where one is given with the readings."""
from functools import cache

from figures import read

FIGURES = {
    "volume": {"fullMarks": "20", "perPercent": "0.1", "bonusCap": "10"},
    "interest": {"fullMarks": "50", "bonusCap": "20"},
    "quality": {"fullMarks": "30", "baseRatio": "0.01", "step": "0.001", "perStep": "1"},
    "conduct": {"failedExams": "3", "fines": "2", "reprimands": "5", "seriousViolations": "10"},
    "ceiling": {"seriousViolation": 2, "aboveTolerance": 2, "farAboveTolerance": 3, "farAboveFactor": "1.5"},
    "gradeBands": [{"grade": 1, "from": "90", "salaryCoefficient": "2"},
                   {"grade": 2, "from": "75", "salaryCoefficient": "1.8"},
                   {"grade": 3, "from": "60", "salaryCoefficient": "1.6"}],
    "ratedInMonth": 1,
    "firstAppointment": {"grade": 3, "protectionYears": 2},
}


def numbers(figures):
    """Figures to compute with: a text is a decimal, a number a whole one."""
    if isinstance(figures, dict):
        return {name: numbers(each) for name, each in figures.items()}
    if isinstance(figures, list):
        return [numbers(each) for each in figures]
    return read(figures) if isinstance(figures, str) else figures


@cache
def reference():
    return numbers(FIGURES)


def figures_by(readings):
    """The figures of the document where no others are given."""
    return readings.get("grading") or reference()
