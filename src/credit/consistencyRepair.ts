import { ONE, Ratio } from "../exact/index.js";
import { type CompiledPolicy, type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import {
  type Account,
  applying,
  type Bounded,
  type Decided,
  type Exact,
  type In,
  type Line,
  refuse,
  type Said,
  within,
  words,
} from "../rule/index.js";
import { matrixField, type ReadMatrix, readJudgements } from "./judgements.js";
import { ALWAYS_AGREE, judgementWeightsInput, weightNotes } from "./judgementWeightsFinding.js";
import { judged, lineForEach } from "./lists.js";
import { bestRevision, lambdaOf, type Revision, revised, revisionsOf } from "./repair.js";
import { isBelow } from "./weigh.js";

/** Criteria up to which revisions are searched: Saaty compares no more than nine at a time. */
const MOST_CRITERIA = 9;

const consistencyRepairInput = {
  /** A whole reciprocal matrix of judgements from 1/9 to 9; the triangle below the diagonal may be null. */
  matrix: matrixField,
  /** The table of random indices: "saaty1980" when left out. */
  randomIndex: judgementWeightsInput.randomIndex,
};

const revision = field.record("修改", "Revision", {
  row: field.whole("行（从0起）", "Row, from 0"),
  column: field.whole("列（从0起）", "Column, from 0"),
  given: judged("原判断", "Given"),
  /** A value of Saaty's scale. */
  suggested: judged("可改为", "Suggested"),
  /** The ratio of the matrix with this revision. */
  consistencyRatio: field.number("修改后的一致性比率CR", "Consistency ratio then"),
});

const consistencyRepairOutput = {
  randomIndexTable: consistencyRepairInput.randomIndex,
  consistencyRatio: field.nullable(field.number("一致性比率CR", "Consistency ratio CR"), ...ALWAYS_AGREE),
  inconsistentFrom: field.nullable(field.number("不一致的起点", "Inconsistent from"), ...ALWAYS_AGREE),
  consistent: field.flag("一致性检验", "Test of consistency"),
  /** For each judgement the value that lowers the ratio most, the best first; none where the matrix is consistent. */
  revisions: field.list("只改一项判断", "Revisions of one judgement", revision),
  /** The best revision, then the best after it, until the ratio is below the limit. */
  steps: field.list("逐项修改", "Revisions one after the other", revision),
  /** Whether the ratio is below the limit after all steps. */
  repaired: field.flag("逐项修改后具有满意的一致性", "Consistent after these revisions"),
};

const consistencyRepairNotes = {
  roundedReciprocal: weightNotes.roundedReciprocal,
  expertsDecide: {
    clause: "kaoping",
    zh: "所列数值只供专家复核时参考，判断是否修改由专家决定",
    en: "The values are for the experts to look at; whether to revise a judgement is theirs to decide",
  },
} as const;

export interface ConsistencyRepairInput extends In<typeof consistencyRepairInput> {}
export interface ConsistencyRepairFinding
  extends Found<"consistencyRepair", typeof consistencyRepairOutput, typeof consistencyRepairNotes> {}

function readWhole(
  matrix: Exact<typeof consistencyRepairInput>["matrix"],
  policy: CompiledPolicy,
): ReadMatrix {
  if (matrix.length > MOST_CRITERIA) {
    refuse([], "undetermined", {
      zh: `指标应不超过${MOST_CRITERIA}个，填的是${matrix.length}个`,
      en: `expected at most ${MOST_CRITERIA} criteria, got ${matrix.length}`,
    });
  }
  const read = readJudgements(matrix, policy);
  const most = Ratio.of(BigInt(MOST_SCALE));
  read.judgements.forEach((row, i) => {
    row.forEach((cell, j) => {
      if (j <= i) return;
      if (cell === null) refuse([i, j], "missing", { zh: "应填这一项判断", en: "expected this judgement" });
      if (cell.isAbove(most) || cell.isBelow(ONE.over(most)))
        refuse([i, j], "inconsistent", {
          zh: "判断应在1/9到9之间",
          en: "expected a judgement from 1/9 to 9",
        });
    });
  });
  return read;
}

/** The greatest value of Saaty's scale. */
const MOST_SCALE = 9;

function decideRepair(
  { matrix, randomIndex: table }: Exact<typeof consistencyRepairInput>,
  policy: CompiledPolicy,
): Decided<typeof consistencyRepairOutput, keyof typeof consistencyRepairNotes> {
  const { judgements: given, rounded: roundedReciprocal } = within(["matrix"], () =>
    readWhole(matrix, policy),
  );
  const { inconsistentFrom, randomIndex } = policy.credit;
  const size = given.length;
  if (size <= 2) {
    return {
      randomIndexTable: table,
      consistencyRatio: null,
      inconsistentFrom: null,
      consistent: true,
      revisions: [],
      steps: [],
      repaired: true,
      notes: applying({ roundedReciprocal }),
    };
  }
  const random =
    randomIndex[table][size - 3]?.value ??
    refuse(["matrix"], "undetermined", {
      zh: `随机一致性指标表没有${size}个指标的数值`,
      en: `expected as many criteria as the table of random indices has values for, got ${size}`,
    });
  const ratioOf = (lambda: Ratio) =>
    lambda.minus(Ratio.of(BigInt(size))).over(Ratio.of(BigInt(size - 1)).times(random));
  const publish = ({ lambdaMax, ...place }: Revision) => ({ ...place, consistencyRatio: ratioOf(lambdaMax) });
  const consistencyRatio = ratioOf(lambdaOf(given));
  const consistent = isBelow(consistencyRatio, inconsistentFrom);
  const revisions = consistent ? [] : revisionsOf(given);
  const steps: Revision[] = [];
  let [now, ratio, best] = [given, consistencyRatio, revisions[0]];
  while (!isBelow(ratio, inconsistentFrom) && best !== undefined) {
    steps.push(best);
    now = revised(now, best);
    ratio = ratioOf(best.lambdaMax);
    if (!isBelow(ratio, inconsistentFrom)) best = bestRevision(now);
  }
  return {
    randomIndexTable: table,
    inconsistentFrom,
    consistencyRatio,
    consistent,
    revisions: revisions.map(publish),
    steps: steps.map(publish),
    repaired: isBelow(ratio, inconsistentFrom),
    notes: applying({ roundedReciprocal, expertsDecide: revisions.length > 0 }),
  };
}

/**
 * Which judgements of an inconsistent matrix the experts might look at again, and to which value of Saaty's scale.
 *
 * CR = (λmax − n) ÷ (n − 1) ÷ RI. For each judgement the value of 1/9 … 1 … 9 that gives the least ratio is found over
 * all of them; the chain takes the best revision each time until the ratio is below the limit, or none lowers it.
 *
 * @param input the whole matrix, of at most nine criteria, and the table ({@link ConsistencyRepairInput})
 * @returns the revisions of one judgement, the best first, and the chain
 * @throws {@link RuleInputError} for a matrix that is not square, reciprocal and whole, or has judgements beyond 1/9 to 9
 * @see credit-evaluation-5
 * @example
 * const { revisions, steps } = consistencyRepair({ matrix: [["1", "2", "1/4"], [null, "1", "2"], [null, null, "1"]] });
 * const [best] = revisions;
 * [best?.row, best?.column, String(best?.suggested), String(best?.consistencyRatio)]; // [0, 1, "0.125", "0"]
 * steps.length; // 1
 */
export const consistencyRepair: Rule<ConsistencyRepairInput, ConsistencyRepairFinding> = rule({
  name: "consistencyRepair",
  clause: "credit-evaluation-5",
  title: { zh: "判断矩阵的修改建议", en: "Revisions towards consistent judgements" },
  input: consistencyRepairInput,
  output: consistencyRepairOutput,
  notes: consistencyRepairNotes,
  decide: decideRepair,
  say: sayRepair,
});

function sayRepair(f: ConsistencyRepairFinding): Account {
  const { consistencyRatio, inconsistentFrom } = f;
  // Never so rounded that it meets the limit.
  const bounded = (ratio: Said): Bounded => ({ value: ratio, bounds: [inconsistentFrom as Said] });
  const ratio: Line =
    consistencyRatio === null
      ? { field: "consistencyRatio", clause: "saaty1980" }
      : {
          field: "consistencyRatio",
          result: words("{ratio:number}", "{ratio:number}", { ratio: bounded(consistencyRatio) }),
          clause: f.randomIndexTable,
        };
  const test: Line = {
    field: "consistent",
    result: f.consistent
      ? words(
          "CR小于{inconsistentFrom}，具有满意的一致性",
          "CR is below {inconsistentFrom}: consistent enough",
        )
      : words("CR不小于{inconsistentFrom}，不具有满意的一致性", "CR is not below {inconsistentFrom}"),
    clause: "saaty1980",
  };
  const headline = f.consistent
    ? words("不必修改", "nothing to revise")
    : f.repaired
      ? words("逐项修改{changes}处后具有满意的一致性", "consistent after {changes} revisions", {
          changes: f.steps.length,
        })
      : words("逐项修改不能达到满意的一致性", "no chain of revisions is enough");
  if (consistencyRatio === null) return { headline, steps: [ratio] };
  if (f.consistent) return { headline, steps: [ratio, test] };
  return {
    headline,
    steps: [
      ratio,
      test,
      lineForEach("revisions", f.revisions, (each) =>
        revisionLine(each, bounded(each.consistencyRatio), "只改这一项", "This one alone"),
      ),
      lineForEach("steps", f.steps, (each, i) =>
        revisionLine(each, bounded(each.consistencyRatio), `第${Number(i) + 1}步`, `Step ${Number(i) + 1}`),
      ),
    ],
  };
}

function revisionLine(
  { row, column }: ConsistencyRepairFinding["steps"][number],
  ratio: Bounded,
  zh: string,
  en: string,
): Line {
  const place = { first: row + 1, second: column + 1 };
  return {
    what: words(`${zh}（第{first}项对第{second}项）`, `${en} (criterion {first} over {second})`, place),
    result: words(
      "由{given}改为{suggested}，改后CR为{ratio:number}",
      "from {given} to {suggested}, after which CR is {ratio:number}",
      { ratio },
    ),
    clause: "kaoping",
  };
}
