"""Systems of linear equations in floating point: factored once, solved often."""


class Factored:
    """L U of a matrix with row pivoting."""

    def __init__(self, rows):
        m = [list(row) for row in rows]
        size = len(m)
        order = list(range(size))
        for k in range(size):
            pivot = max(range(k, size), key=lambda r: abs(m[r][k]))
            m[k], m[pivot] = m[pivot], m[k]
            order[k], order[pivot] = order[pivot], order[k]
            top = m[k]
            for r in range(k + 1, size):
                row = m[r]
                if row[k] == 0.0:
                    continue
                factor = row[k] = row[k] / top[k]
                for c in range(k + 1, size):
                    row[c] -= factor * top[c]
        self.m, self.order = m, order

    def solve(self, right):
        size = len(right)
        x = [right[place] for place in self.order]
        for r in range(size):
            x[r] -= sum(self.m[r][c] * x[c] for c in range(r))
        for r in reversed(range(size)):
            x[r] = (x[r] - sum(self.m[r][c] * x[c] for c in range(r + 1, size))) / self.m[r][r]
        return x
