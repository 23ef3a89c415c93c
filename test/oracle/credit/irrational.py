"""Roots and logarithms to 300 digits: figures of 60 digits that differ in the last are told apart with digits to spare."""
from fractions import Fraction
from math import isqrt

from credit.judgements import as_mpf
from figures import exact
from mpmath import mp

precise = mp.workdps(300)
# Nearer to 0 than this nothing is but the rounding of a 0.
NOTHING = Fraction(1, 10**250)


def told(value):
    """A figure as the fraction that it was computed to be, so that it is compared however near 0 it is."""
    fraction = exact(value)
    return Fraction(0) if abs(fraction) < NOTHING else fraction


def root(value):
    """The square root of a fraction: a fraction where it is one."""
    above, below = isqrt(value.numerator), isqrt(value.denominator)
    found = Fraction(above, below)
    return found if found * found == value else mp.sqrt(as_mpf(value))


def number(value):
    """A fraction or a number of mpmath as the latter."""
    return as_mpf(value) if isinstance(value, Fraction) else value


def entropy(shares):
    """−Σ p ln p of fractions, 0 ln 0 being 0."""
    return -mp.fsum(as_mpf(p) * mp.log(as_mpf(p)) for p in shares if p != 0)
