import { ONE, parseDecimal, type Ratio } from "../../exact/index.js";
import { type Issue, issue, type OutsideSource } from "../../rule/index.js";
import { type DecimalString, factor, points, ratio, type Values } from "./cited.js";

/** A table of random indices, from 3 criteria up. */
const table = (source: OutsideSource, ...values: readonly DecimalString[]) =>
  values.map((value) => ({ value: factor(value, source) }));

/** The figures of the credit evaluation of micro-enterprises. */
export const creditFigures = {
  /** The grades from the best down: the value of each on the scale of the score. */
  grades: [
    { value: points("100", "credit-evaluation-2") },
    { value: points("85", "credit-evaluation-2") },
    { value: points("70", "credit-evaluation-2") },
    { value: points("55", "credit-evaluation-2") },
    { value: points("40", "credit-evaluation-2") },
  ],
  /** The value of the medium grade, at which the decisive gate stands. */
  gate: points("70", "credit-evaluation-3"),
  /** The consistency ratio from which judgements count as inconsistent; Saaty's rule, not in the text. */
  inconsistentFrom: ratio("0.1", "saaty1980"),
  /** The geometric consistency index that stands for a ratio of 0.1, for three criteria, four, and more. */
  geometricConsistencyLimit: {
    three: factor("0.31", "aguaronMoreno2003"),
    four: factor("0.35", "aguaronMoreno2003"),
    more: factor("0.37", "aguaronMoreno2003"),
  },
  /** How far the sum of given weights may be from 1; the library's own. */
  weightTolerance: ratio("0.000000001", "kaoping"),
  /** How far the product of two reciprocal judgements may be from 1, so that 0.333 may stand for 1/3; own. */
  reciprocalTolerance: ratio("0.005", "kaoping"),
  /** The greatest value of the scale of judgements (1, 3, 5, 7, 9), which the index of consensus is scaled by. */
  scaleMost: factor("9", "credit-evaluation-5"),
  /**
   * From which population stability index on a shift is worth a look, and from which it is a marked one: a convention of
   * practice, in no document (N. Siddiqi, Credit Risk Scorecards, Wiley 2006).
   */
  stability: {
    slightFrom: factor("0.1", "siddiqi2006"),
    markedFrom: factor("0.25", "siddiqi2006"),
  },
  /** Mean consistency index of random matrices of 3, 4, 5 … criteria. */
  randomIndex: {
    /** T. L. Saaty, The Analytic Hierarchy Process, McGraw-Hill 1980. */
    saaty1980: table(
      "saaty1980",
      "0.58",
      "0.9",
      "1.12",
      "1.24",
      "1.32",
      "1.41",
      "1.45",
      "1.49",
      "1.51",
      "1.48",
      "1.56",
      "1.57",
      "1.59",
    ),
    /** T. L. Saaty, Relative measurement and its generalization in decision making, RACSAM 102(2), 2008. */
    saaty2008: table(
      "saaty2008",
      "0.52",
      "0.89",
      "1.11",
      "1.25",
      "1.35",
      "1.4",
      "1.45",
      "1.49",
      "1.52",
      "1.54",
      "1.56",
      "1.58",
      "1.59",
    ),
    /** J. A. Alonso, M. T. Lamata, Consistency in the analytic hierarchy process: a new approach, IJUFKS 14(4), 2006. */
    alonsoLamata2006: table(
      "alonsoLamata2006",
      "0.5247",
      "0.8816",
      "1.1086",
      "1.2479",
      "1.3417",
      "1.4057",
      "1.4499",
      "1.4854",
      "1.514",
      "1.5365",
      "1.5551",
      "1.5713",
      "1.5838",
    ),
    /** H. A. Donegan, F. J. Dodd, A note on Saaty's random indexes, Mathematical and Computer Modelling 15(10), 1991. */
    doneganDodd1991: table(
      "doneganDodd1991",
      "0.4914",
      "0.8286",
      "1.0591",
      "1.1797",
      "1.2519",
      "1.3171",
      "1.3733",
      "1.4055",
      "1.4213",
      "1.4497",
      "1.4643",
      "1.4822",
      "1.4969",
    ),
  },
};

export interface CreditFigures extends Values<typeof creditFigures> {}

/** The tables of random indices in use, by who published them. */
export type RandomIndexTable = keyof CreditFigures["randomIndex"];

/**
 * Grades fall from the best down, the scale goes beyond 1, a slight shift comes before a marked one, and a random index, by
 * which is divided, is above zero.
 */
export function checkCreditFigures(
  { grades, scaleMost, stability, randomIndex }: CreditFigures,
  issues: Issue[],
): void {
  if (exact(scaleMost).isAtMost(ONE)) {
    issues.push(
      issue(["credit", "scaleMost"], "belowMinimum", {
        zh: `判断标度的最大值应大于1，填的是${scaleMost}`,
        en: `expected a greatest judgement above 1, got ${scaleMost}`,
      }),
    );
  }
  if (grades.length < 2) {
    issues.push(
      issue(["credit", "grades"], "missing", {
        zh: `应至少有两个等级，实有${grades.length}个`,
        en: `expected at least two grades, got ${grades.length}`,
      }),
    );
  }
  grades.forEach(({ value }, i) => {
    const better = grades[i - 1]?.value;
    if (better === undefined || exact(value).isBelow(exact(better))) return;
    issues.push(
      issue(["credit", "grades", i, "value"], "inconsistent", {
        zh: `应小于上一等级的${better}，填的是${value}`,
        en: `expected less than ${better}, got ${value}`,
      }),
    );
  });
  if (!exact(stability.slightFrom).isBelow(exact(stability.markedFrom)))
    issues.push(
      issue(["credit", "stability", "markedFrom"], "inconsistent", {
        zh: `应大于轻微变动的起点${stability.slightFrom}，填的是${stability.markedFrom}`,
        en: `expected more than ${stability.slightFrom}, from which a shift is slight, got ${stability.markedFrom}`,
      }),
    );
  for (const [name, indices] of Object.entries(randomIndex)) {
    indices.forEach(({ value }, i) => {
      if (exact(value).isPositive()) return;
      const path = ["credit", "randomIndex", name, i, "value"];
      issues.push(
        issue(path, "belowMinimum", {
          zh: `随机一致性指标应大于0，填的是${value}`,
          en: `expected an index above 0, got ${value}`,
        }),
      );
    });
  }
}

function exact(value: DecimalString): Ratio {
  return parseDecimal(value) as Ratio;
}
