"""What the oracle expects, as JSON: figures as text of 34 digits, for the cases that are stored."""
from compare import Below, Refused
from figures import published


def plain(value):
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items() if not isinstance(each, Below)}
    if isinstance(value, list):
        return [plain(each) for each in value]
    if isinstance(value, Refused):
        return {"refused": value.code}
    if value is None or isinstance(value, (bool, int, str)):
        return value
    text = f"{published(value):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
