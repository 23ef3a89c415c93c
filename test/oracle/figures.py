"""Numbers as the library's JSON writes them: read exactly, rounded once to 34 significant digits, half up.

Exact figures are `fractions.Fraction`. Figures that are no fractions (roots, eigenvectors) come from mpmath, whose
type is known here only by its method `_mpf_`, so that no chapter of the measures needs mpmath.
"""
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

DIGITS = 34


def read(text):
    """A decimal or a fraction such as "1/3", exactly."""
    return None if text is None else Fraction(str(text))


def rounded(value, places):
    """Half up, away from zero on a tie, to so many decimals."""
    scale = 10**places
    scaled = abs(value) * scale
    whole = scaled.numerator // scaled.denominator
    if scaled - whole >= Fraction(1, 2):
        whole += 1
    return Fraction(whole if value >= 0 else -whole, scale)


def fen(value):
    """Yuan rounded half up to the fen."""
    return rounded(value, 2)


def exact(value):
    """An integer, a fraction or a number of mpmath as a fraction."""
    if not hasattr(value, "_mpf_"):
        return Fraction(value)
    sign, mantissa, exponent, _ = value._mpf_
    fraction = Fraction(int(mantissa)) * Fraction(2) ** exponent
    return -fraction if sign else fraction


def published(value, digits=DIGITS):
    """The Decimal a finding holds for a value: rounded once, half up, to 34 significant digits."""
    fraction = exact(value)
    return Context(prec=digits, rounding=ROUND_HALF_UP).divide(Decimal(fraction.numerator), Decimal(fraction.denominator))


def text(value, digits=DIGITS):
    """What JSON says of a value, without zeros at the end."""
    told = f"{published(value, digits):f}"
    return told.rstrip("0").rstrip(".") if "." in told else told


def clamp(value, low, high):
    return max(low, min(high, value))
