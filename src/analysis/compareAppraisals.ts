import { type Decimal, toExactDecimal } from "../exact/index.js";
import { type Appraisal, appraisalOutput, ceilingOutput, limitField } from "../grading/index.js";
import { type CompiledPolicy, type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { type Field, type In, type Plain, within } from "../rule/index.js";
import { appraisalGiven, partsOf, type StoredAppraisal, splitOf } from "./appraisalFigures.js";
import { fractionOf, sharesOf } from "./appraisalShares.js";
import { gradeOf } from "./rosterFields.js";
import { sayCompareAppraisals } from "./sayCompareAppraisals.js";

const appraisal = (zh: string, en: string) =>
  field.anything(zh, en) as unknown as Field<Appraisal | Plain<Appraisal>, unknown, never>;

const compareAppraisalsInput = {
  before: appraisal("变动前的等级评定", "Appraisal before"),
  after: appraisal("变动后的等级评定", "Appraisal after"),
};

/** Points to their last digit: a difference of figures that were rounded is not rounded again. */
const points = (zh: string, en: string) => field.points(zh, en) as unknown as Field<never, Decimal, Decimal>;

const { id, year, branchType } = appraisalOutput;

const side = (zh: string, en: string) =>
  field.record(zh, en, {
    id,
    year,
    branchType,
    score: points("总分", "Score"),
    policy: field.text("参数版本", "Policy"),
    fingerprint: field.text("指纹", "Fingerprint"),
  });

const shares = (zh: string, en: string) =>
  field.nullable(
    field.record(zh, en, {
      /** Through the own figure. */
      own: points("因本人数字", "Own figure"),
      /** Through the number and the totals of the class. */
      class: points("因同类合计", "Totals of the class"),
      /** Through other figures or readings of the policy. */
      policy: points("因参数或口径", "Policy"),
    }),
    "不能分解",
    "cannot be split",
  );

const limitChange = (zh: string, en: string) => field.record(zh, en, { from: limitField, to: limitField });

const compareAppraisalsOutput = {
  before: side("变动前", "Before"),
  after: side("变动后", "After"),
  grade: field.record("等级", "Grade", { from: gradeOf("原等级", "From"), to: gradeOf("新等级", "To") }),
  /** The score after less the score before, to the last digit published. */
  score: points("总分变动", "Change of the score"),
  /** What each part contributes; they sum to `score` to the last digit. */
  parts: field.record("各部分的变动", "Parts", {
    volume: points("贷款发放业务量", "Loans granted"),
    interest: points("贷款利息收入", "Interest income"),
    quality: points("贷款质量", "Loan quality"),
    /** Less deductions count as more. */
    conduct: points("定性扣分", "Deductions for conduct"),
  }),
  /** What the change of an item comes from; null where a mixture of the two appraisals gives no points. */
  shares: field.record("变动的来源", "Where they come from", {
    volume: shares("贷款发放业务量", "Loans granted"),
    interest: shares("贷款利息收入", "Interest income"),
  }),
  /** The limit that bound each item. */
  limits: field.record("界限", "Limits", {
    volume: limitChange("贷款发放业务量", "Loans granted"),
    interest: limitChange("贷款利息收入", "Interest income"),
    quality: limitChange("贷款质量", "Loan quality"),
  }),
  /** The clauses that hold the grade down, as they came and went. */
  causes: field.record("等级限制", "Ceilings", {
    added: ceilingOutput.causes,
    removed: ceilingOutput.causes,
  }),
};

export interface CompareAppraisalsInput extends In<typeof compareAppraisalsInput> {}
export interface CompareAppraisalsFinding
  extends Found<"compareAppraisals", typeof compareAppraisalsOutput> {}

/**
 * Why one appraisal differs from another: of one person in two years, before and after a correction, or of two people.
 *
 * The change of the points of loans granted and of interest income is split again into what comes from the own figure, from
 * the number and totals of the class (which include the person), and from another policy: the mean of what each adds over
 * all orders in which they may come (the Shapley value), which favours none of them.
 *
 * The parts sum to the change of the published scores, and the shares to their part, to the last digit; what rounding to
 * 34 digits leaves over is in the one with the most decimals.
 *
 * @param input two findings of `gradeManager`, as it returned them or from JSON ({@link CompareAppraisalsInput})
 * @returns the grades, the change of the score and its parts, the limits and ceilings; the finding carries the policy of
 * the appraisal after
 * @throws {@link RuleInputError} for what is no appraisal, or one whose points or score are not those of its figures
 * @see measures-12.C
 * @example
 * const manager = {
 *   id: "AM-001", branchType: "urban" as const, loansGranted: 120, interestIncome: "1000000",
 *   newNplBalance: "80000", managedLoans: "8000000", nplTolerance: "0.012",
 * };
 * const peers = { urban: { managers: 10, loansGranted: 1200, interestIncome: "10000000" } };
 * const before = gradeManager({ year: 2024, manager, peers });
 * const after = gradeManager({
 *   year: 2025,
 *   manager: { ...manager, loansGranted: 150, fines: 1 },
 *   peers: { urban: { ...peers.urban, loansGranted: 1250 } },
 * });
 * const { score, parts, shares } = compareAppraisals({ before, after });
 * score.toString(); // "0"
 * [parts.volume.toString(), parts.conduct.toString()]; // ["2", "-2"]
 * [shares.volume?.own.toString(), shares.volume?.class.toString()]; // ["2.45", "-0.45"]
 */
export const compareAppraisals: Rule<CompareAppraisalsInput, CompareAppraisalsFinding> = rule({
  name: "compareAppraisals",
  clause: "measures-12.C",
  title: { zh: "两次等级评定的比较", en: "Two appraisals compared" },
  input: compareAppraisalsInput,
  output: compareAppraisalsOutput,
  // No policy is applied here: the appraisals carry their own.
  policyOf: ({ after }) => {
    const { policy: name, fingerprint } = within(["after"], () => appraisalGiven(after));
    return { name, fingerprint } as CompiledPolicy;
  },
  decide: (given) => {
    const before = within(["before"], () => appraisalGiven(given.before));
    const after = within(["after"], () => appraisalGiven(given.after));
    const [from, to] = [partsOf(before), partsOf(after)];
    const score = to.score.minus(from.score);
    const changes = {
      volume: to.parts.volume.minus(from.parts.volume),
      interest: to.parts.interest.minus(from.parts.interest),
      quality: to.parts.quality.minus(from.parts.quality),
      conduct: to.parts.conduct.minus(from.parts.conduct),
    };
    const parts = sharesOf(changes, score);
    const sharesOfItem = (item: "volume" | "interest") => {
      const found = splitOf(item, before, after);
      return found === null ? null : sharesOf(found, fractionOf(parts[item].toFixed()));
    };
    const limitsOf = (item: "volume" | "interest" | "quality") => ({
      from: before.items[item].limit,
      to: after.items[item].limit,
    });
    return {
      before: sideOf(before),
      after: sideOf(after),
      grade: { from: before.grade, to: after.grade },
      score: toExactDecimal(score),
      parts,
      shares: { volume: sharesOfItem("volume"), interest: sharesOfItem("interest") },
      limits: { volume: limitsOf("volume"), interest: limitsOf("interest"), quality: limitsOf("quality") },
      causes: { added: missingIn(before, after), removed: missingIn(after, before) },
    };
  },
  say: sayCompareAppraisals,
});

function sideOf({ id, year, branchType, score, policy = "", fingerprint = "" }: StoredAppraisal) {
  return { id, year, branchType, score: toExactDecimal(fractionOf(score)), policy, fingerprint };
}

/** The ceilings of an appraisal that the other has not. */
function missingIn(other: StoredAppraisal, { causes }: StoredAppraisal): StoredAppraisal["causes"] {
  return causes.filter(
    (cause) => !other.causes.some((each) => each.clause === cause.clause && each.ceiling === cause.ceiling),
  );
}
