"""Compares what the oracle expects of a finding with what the library published, figure by figure."""
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from fractions import Fraction

from figures import published

# Below this the oracle's own figure, computed to 60 digits and more, is nothing but its rounding.
NOTHING = Decimal("1e-55")


@dataclass(frozen=True)
class Refused:
    """The library has to refuse the input, with this code where one is given."""

    code: str | None = None


class NotCovered(Exception):
    """Something that the documents leave to the bank and the oracle does not compute; the message names it."""


@dataclass(frozen=True)
class Below:
    """A figure of which only a bound can be foretold, such as what rounding leaves of a zero."""

    bound: Decimal


@dataclass(frozen=True)
class Fitting:
    """Any of several answers that are right: `fault` says what is wrong with the library's, or None."""

    fault: Callable


# For a key that a finding must not have.
ABSENT = object()


@dataclass
class Tally:
    """What was compared of one rule."""

    cases: int = 0
    refused: int = 0
    figures: int = 0
    largest: Decimal = Decimal(0)
    wrong: list = field(default_factory=list)

    def check(self, case, expected):
        """One case: its differences are kept with it."""
        self.cases += 1
        got = case["got"]
        differences = []
        if isinstance(expected, Refused):
            self.refused += 1
            codes = [code for _, code in got.get("issues", [])] if "issues" in got else None
            if codes is None or (expected.code is not None and expected.code not in codes):
                differences.append(f"expected to be refused ({expected.code}), got {codes or 'a finding'}")
        elif "issues" in got:
            differences.append(f"refused: {got['issues']}")
        else:
            self.compare("", expected, got, differences)
        if differences:
            self.wrong.append((case, differences))

    def compare(self, path, expected, got, differences):
        if isinstance(expected, dict):
            if not isinstance(got, dict):
                differences.append(f"{path}: expected a record, got {got}")
                return
            for key, value in expected.items():
                if value is ABSENT:
                    if key in got:
                        differences.append(f"{path}.{key}: expected to be absent, got {got[key]}")
                elif key not in got:
                    differences.append(f"{path}.{key}: absent")
                else:
                    self.compare(f"{path}.{key}", value, got[key], differences)
        elif isinstance(expected, list):
            if not isinstance(got, list) or len(got) != len(expected):
                differences.append(f"{path}: expected {len(expected)} entries, got {got}")
                return
            for place, value in enumerate(expected):
                self.compare(f"{path}[{place}]", value, got[place], differences)
        elif isinstance(expected, Fitting):
            self.figures += 1
            fault = expected.fault(got)
            if fault is not None:
                differences.append(f"{path}: {fault}, got {got}")
        else:
            self.figures += 1
            if not self.same(expected, got):
                told = expected if isinstance(expected, (str, bool, type(None), Below)) else published(expected)
                differences.append(f"{path}: the oracle says {told}, the library {got}")

    def same(self, expected, got):
        if expected is None or isinstance(expected, (bool, str)):
            return got == expected and isinstance(got, type(expected))
        try:
            figure = Decimal(str(got))
        except InvalidOperation:
            return False
        if isinstance(expected, Below):
            return abs(figure) <= expected.bound
        if isinstance(expected, (int, Fraction)):
            return published(expected) == figure
        finer = published(expected, 60)
        if abs(finer) <= NOTHING:
            return abs(figure) <= NOTHING
        self.largest = max(self.largest, abs(finer - figure) / abs(finer))
        return published(expected) == figure
