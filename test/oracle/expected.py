"""What the oracle expects, as JSON: figures as text of 34 digits, for the cases that are stored."""
from compare import ABSENT, Below, Fitting, Refused
from figures import text

# Of greater whole numbers a reader of JSON may lose the last digits: they are text, as fractions are.
SAFE = 2**53


def plain(value):
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()
                if each is not ABSENT and not isinstance(each, (Below, Fitting))}
    if isinstance(value, list):
        return [plain(each) for each in value]
    if isinstance(value, Refused):
        return {"refused": value.code}
    if value is None or isinstance(value, (bool, str)) or (isinstance(value, int) and abs(value) <= SAFE):
        return value
    return text(value)
