import type { Decimal } from "../exact/index.js";
import { type Appraisal, appraisalOutput, bandField, ceilingOutput, limitField } from "../grading/index.js";
import type { Found } from "../policy/index.js";
import * as field from "../rule/fields.js";
import type { Field, In, Plain } from "../rule/index.js";
import { gradeOf } from "./rosterFields.js";

/** A finding of `gradeManager`, as it returned it or from JSON. */
export type GivenAppraisal = Appraisal | Plain<Appraisal>;

const appraisal = (zh: string, en: string) =>
  field.anything(zh, en) as unknown as Field<GivenAppraisal, unknown, never>;

export const compareAppraisalsInput = {
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
    /** The band that the score lies in, as it is graded. */
    band: bandField,
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

export const compareAppraisalsOutput = {
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
  /** Whether the protection of a first appointment applied. */
  protection: field.record("首次任职保护期", "Protection of a first appointment", {
    from: field.flag("原是否适用", "Whether it applied"),
    to: field.flag("现是否适用", "Whether it applies"),
  }),
};

export interface CompareAppraisalsInput extends In<typeof compareAppraisalsInput> {}
export interface CompareAppraisalsFinding
  extends Found<"compareAppraisals", typeof compareAppraisalsOutput> {}
