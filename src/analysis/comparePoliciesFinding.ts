import type { Found, Policy } from "../policy/index.js";
import * as field from "../rule/fields.js";
import type { Field, In, Out } from "../rule/index.js";
import { coefficients, matrix, moveFields } from "./movesFields.js";
import { managers, year } from "./rosterFields.js";

const policy = (zh: string, en: string): Field<Policy, Policy, never> => ({
  ...(field.anything(zh, en) as unknown as Field<Policy, Policy, never>),
});

export const comparePoliciesInput = {
  /** The year whose figures are rated. */
  year,
  /** Every manager rated in the year, as `gradeRoster` takes them. */
  managers,
  before: policy("变动前的参数版本", "Policy before"),
  after: policy("变动后的参数版本", "Policy after"),
};

const policyFields = {
  name: field.text("名称", "Name"),
  fingerprint: field.text("指纹", "Fingerprint"),
};

const differenceFields = {
  /** The path of a figure or a reading: `grading.volume.bonusCap`, `readings.gradeOn`. */
  path: field.text("参数或口径", "Figure or reading"),
  before: field.text("变动前", "Before"),
  after: field.text("变动后", "After"),
  /** The others it was applied with, since the check of policies refuses it alone. */
  with: field.list("须同时适用", "Applied with", field.text("参数或口径", "Figure or reading")),
  /** How many of those moved it moves alone; where it was applied with others, beyond what they do without it. */
  moves: field.whole("单独即引起变动", "Moves alone", { unit: { zh: "人", en: "" } }),
};

const policyMoveFields = {
  ...moveFields,
  /**
   * Every differing figure or reading that moves the person when it is applied to the policy before without the others;
   * one that had to be applied with some of them, where it moves the person otherwise than they do without it.
   */
  because: field.list("单独即引起变动的", "Because of", field.text("参数或口径", "Figure or reading")),
  /** Whether none does alone, and only several together move the person. */
  together: field.flag("须共同作用", "Only together"),
};

export const comparePoliciesOutput = {
  year,
  before: field.record("变动前的参数版本", "Policy before", policyFields),
  after: field.record("变动后的参数版本", "Policy after", policyFields),
  /** Every figure and reading of chapter 3 in which the two differ. */
  differences: field.list("不同之处", "Differences", field.record("不同", "Difference", differenceFields)),
  matrix,
  /** Everyone whose result the policy after changes, in the order of the roster. */
  moved: field.list("变动的人员", "Moved", field.record("变动", "Move", policyMoveFields)),
  coefficients,
};

export interface ComparePoliciesInput extends In<typeof comparePoliciesInput> {}
export interface ComparePoliciesFinding extends Found<"comparePolicies", typeof comparePoliciesOutput> {}
/** Somebody whom another policy moves, and what of it. */
export interface PolicyMove extends Out<typeof policyMoveFields> {}
