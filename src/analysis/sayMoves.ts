import { type Line, type Words, words } from "../rule/index.js";
import type { Result } from "./outcomes.js";
import { movedWords } from "./rosterFields.js";

type Matrix = { readonly [from: string]: { readonly [to: string]: number } };

/** How many come from which result to which, of those that are not the same. */
export function matrixLine(matrix: object): Line {
  const moves = Object.entries(matrix as Matrix).flatMap(([from, row]) =>
    Object.entries(row).flatMap(([to, many]): Words[] =>
      many === 0 || from === to
        ? []
        : [
            words("{move}的{many}人", "{move}: {many}", {
              move: movedWords(resultOf(from), resultOf(to)),
              many,
            }),
          ],
    ),
  );
  const same = Object.entries(matrix as Matrix).reduce(
    (total, [from, row]) => total + (row[from] as number),
    0,
  );
  return {
    field: "matrix",
    result: words("不变的{same}人{moves}", "unchanged: {same}{moves}", {
      same,
      moves: moves.length === 0 ? words("", "") : words("；{moves}", "; {moves}", { moves }),
    }),
  };
}

/** What a key of the matrix stands for. */
function resultOf(state: string): Result {
  if (state === "cancelled") return null;
  return state === "rejected" ? state : (Number(state) as Result);
}

/** The salary coefficients before and after. */
export const coefficientLine: Line = {
  field: "coefficients",
  result: words(
    "由{coefficients.before}变为{coefficients.after}",
    "from {coefficients.before} to {coefficients.after}",
  ),
};
