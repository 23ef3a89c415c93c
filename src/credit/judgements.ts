import { type DecimalInput, ONE, PUBLISHED_DIGITS, powerOfTen, Ratio, sum } from "../exact/index.js";
import type { CompiledPolicy } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { type Figure, type Issue, type Read, refuse } from "../rule/index.js";
import type { Judgements } from "./complete.js";
import { refuseLength } from "./refuseLength.js";

/** A judgement, 1/1000 to 1000: how many times as important the row is as the column; a fraction may be written "1/3". */
export type JudgementInput = DecimalInput;

/** A square matrix of judgements; null below the diagonal, or where a pair was not compared. */
export type MatrixInput = readonly (readonly (JudgementInput | null)[])[];

/** A judgement: that it is above 0 is checked with the whole matrix. */
export const judgementField: Figure = field.fraction("判断", "Judgement", {
  takes: { zh: "大于0的数，或1/3这样的分数", en: "a number above 0, or a fraction such as 1/3" },
});

/** The field that reads a matrix. */
export const matrixField = field.list(
  "判断矩阵",
  "Judgement matrix",
  field.list("行", "Row", field.nullable(judgementField, "未比较", "not compared")),
);

type Cells = Read<typeof matrixField>;

/** Judgements above the diagonal, and whether a rounded reciprocal such as 0.333 was taken for an exact one. */
export interface ReadMatrix {
  readonly judgements: Judgements;
  readonly rounded: boolean;
}

/** Criteria that can be compared in pairs; the tables of random indices end there. */
const MOST_CRITERIA = 15;

/** Refuses more criteria than can be compared in pairs, before any work is done on them. */
export function refuseManyCriteria(path: Issue["path"], criteria: number): void {
  if (criteria <= MOST_CRITERIA) return;
  refuse(path, "tooLarge", {
    zh: `两两比较的指标最多${MOST_CRITERIA}项，填的是${criteria}项`,
    en: `expected at most ${MOST_CRITERIA} criteria to be compared in pairs, got ${criteria}`,
  });
}

/** How many times as important one criterion may be judged as another: far beyond Saaty's 9, and short of a typing error. */
const MOST_IMPORTANT = Ratio.of(1000n);
const LEAST_IMPORTANT = ONE.over(MOST_IMPORTANT);

/** Refuses a judgement that is not above 0, or out of all proportion. */
export function refuseExtreme(path: Issue["path"], judgement: Ratio): void {
  if (judgement.isBelow(LEAST_IMPORTANT)) {
    refuse(path, "belowMinimum", {
      zh: "判断应大于0，且不小于1/1000",
      en: judgement.isPositive() ? "expected a judgement of 1/1000 or more" : "expected a judgement above 0",
    });
  }
  if (judgement.isAbove(MOST_IMPORTANT)) {
    refuse(path, "aboveMaximum", {
      zh: "判断应不大于1000",
      en: "expected a judgement of 1000 or less",
    });
  }
}

/** How far two reciprocals published to 34 digits may be from 1 when multiplied: that is no rounding of an expert's. */
export const PUBLISHED_ROUNDING: Ratio = /* @__PURE__ */ Ratio.of(1n, 10n ** 32n);

const ON_DIAGONAL = {
  zh: "对角线上应为1：指标与自身比较",
  en: "expected 1 on the diagonal: a criterion compared with itself",
};

function reciprocalOf(i: number, j: number) {
  return {
    zh: `应为第${i + 1}行第${j + 1}列的倒数`,
    en: `expected the reciprocal of the cell [${i}][${j}]`,
  };
}

/**
 * Checks that cells are a reciprocal matrix of positive judgements: square, ones on the diagonal, each cell
 * below the diagonal the reciprocal of its mirror, exactly or within the tolerance of the policy. A pair is
 * given by either of its cells; the one above the diagonal counts, and 0.33 beside 3 is read as 1/3. Issues name the row and column alone: the
 * caller knows what the matrix is called.
 */
export function readJudgements(cells: Cells, policy: CompiledPolicy): ReadMatrix {
  const size = cells.length;
  if (size === 0)
    refuse([], "missing", { zh: "至少应有一项指标", en: "expected at least one criterion, got none" });
  refuseManyCriteria([], size);
  let rounded = false;
  const judgements = cells.map((row, i) => {
    refuseLength([i], row, size, { zh: "判断（与行数相同）", en: "cells, as many as there are rows" });
    return row.map((cell, j) => {
      if (cell !== null) refuseExtreme([i, j], cell);
      if (i === j && cell !== null && !cell.equals(ONE)) refuse([i, j], "inconsistent", ON_DIAGONAL);
      if (i >= j) return null;
      const mirror = cells[j]?.[i] ?? null;
      if (mirror !== null) refuseExtreme([j, i], mirror);
      if (cell === null || mirror === null) return cell ?? (mirror === null ? null : ONE.over(mirror));
      const read = readPair(cell, mirror, policy) ?? refuse([j, i], "inconsistent", reciprocalOf(i, j));
      rounded ||= read.rounded;
      return read.judgement;
    });
  });
  return { judgements, rounded };
}

/**
 * What two mirrored cells say of the first: the fraction that either was rounded from, or else the first as it stands;
 * null where they are not reciprocal, within the tolerance of the policy.
 */
export function readPair(
  cell: Ratio,
  mirror: Ratio,
  { credit }: CompiledPolicy,
): { readonly judgement: Ratio; readonly rounded: boolean } | null {
  const judgement = isRoundedReciprocal(cell, mirror) ? ONE.over(mirror) : cell;
  const rounding = judgement !== cell || isRoundedReciprocal(mirror, cell);
  const off = cell.times(mirror).minus(ONE).abs();
  if (!rounding && off.isAbove(credit.reciprocalTolerance)) return null;
  return { judgement, rounded: off.isAbove(PUBLISHED_ROUNDING) };
}

/** Decimals to which the reciprocal of a judgement may be written for it: 0.33 for 1/3, but not 0.3. */
const LEAST_DECIMALS = 2;

/** Whether a figure is the reciprocal of 1 to 9, exactly or rounded, a tie up or down, to the two or more decimals it has. */
function isRoundedReciprocal(value: Ratio, whole: Ratio): boolean {
  if (!isWholeOfScale(whole)) return false;
  const { d } = value.reduced();
  let decimals = LEAST_DECIMALS;
  while (decimals < PUBLISHED_DIGITS && powerOfTen(decimals) % d !== 0n) decimals += 1;
  // No fraction that is written with so few digits is so near, but the reciprocal itself.
  return value
    .minus(ONE.over(whole))
    .abs()
    .isAtMost(Ratio.of(1n, 2n * powerOfTen(decimals)));
}

/** The greatest value of Saaty's scale. */
const MOST_SCALE: Ratio = /* @__PURE__ */ Ratio.of(9n);

function isWholeOfScale(value: Ratio): boolean {
  return value.isWhole() && value.isAtLeast(ONE) && value.isAtMost(MOST_SCALE);
}

/** Whether a judgement is one of 1 to 9 or their reciprocals. */
export function isOfScale(judgement: Ratio): boolean {
  return isWholeOfScale(judgement) || isWholeOfScale(ONE.over(judgement));
}

/** The judgement of row i over column j, wherever it stands. */
export function judgementAt(judgements: Judgements, i: number, j: number): Ratio | null {
  if (i > j) {
    const mirror = judgementAt(judgements, j, i);
    return mirror && ONE.over(mirror);
  }
  return i === j ? ONE : (judgements[i]?.[j] ?? null);
}

/**
 * The weights of a matrix whose judgements agree with one another perfectly, exactly; null where they do not, or do
 * not tie every criterion to every other.
 */
export function consistentWeights(judgements: Judgements): Ratio[] | null {
  const weights = new Map([[0, ONE]]);
  for (const [at, weight] of weights) {
    for (const j of judgements.keys()) {
      const judged = judgementAt(judgements, j, at)?.times(weight).reduced();
      if (judged === undefined) continue;
      const known = weights.get(j);
      if (known === undefined) weights.set(j, judged);
      else if (!known.equals(judged)) return null;
    }
  }
  if (weights.size < judgements.length) return null;
  const total = sum(weights.values());
  return judgements.map((_, i) => (weights.get(i) as Ratio).over(total).reduced());
}
