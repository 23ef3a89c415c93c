import type { Found } from "../policy/index.js";
import * as field from "../rule/fields.js";
import type { In, Out } from "../rule/index.js";
import { gradeOf, managers, year } from "./rosterFields.js";

export const sensitivityInput = {
  /** The year whose figures are rated. */
  year,
  /** Every manager rated in the year, as `gradeRoster` takes them. */
  managers,
};

export const changeFields = {
  id: field.text("编号", "Id"),
  from: gradeOf("现评等级", "From"),
  to: gradeOf("改评等级", "To"),
};

export const firstFields = { id: field.text("编号", "Id"), to: gradeOf("评定等级", "Grade") };

export const effectFields = {
  /** Everyone whom the other value gives another grade. */
  changed: field.list("等级变动", "Changed", field.record("变动", "Change", changeFields)),
  /** Everyone who is graded now and could not be under the other value. */
  rejected: field.list("不能再评定", "No longer determinable", field.text("编号", "Id")),
  /** Everyone who cannot be graded now and could be under the other value. */
  graded: field.list("可以评定", "Determinable then", field.record("评定", "Grade then", firstFields)),
  /** Salary coefficients under the other value less those applied, of everyone graded either way. */
  coefficientDifference: field.number("工资系数合计变动", "Difference of the salary coefficients"),
};

const alternativeFields = {
  /** The id of the reading. */
  reading: field.text("口径", "Reading"),
  applied: field.text("现用取值", "Value applied"),
  alternative: field.text("另一取值", "Another value"),
  ...effectFields,
};

export const sensitivityOutput = {
  year,
  /** Rows that can be graded under the policy applied. */
  graded: field.whole("能够评定", "Graded", { unit: { zh: "人", en: "" } }),
  /** Every other value of every reading, in the order of the open readings. */
  readings: field.list("口径", "Readings", field.record("另一口径", "Another reading", alternativeFields)),
};

export interface SensitivityInput extends In<typeof sensitivityInput> {}
export interface SensitivityFinding extends Found<"sensitivity", typeof sensitivityOutput> {}
/** What one other value of a reading would change. */
export interface AlternativeReading extends Out<typeof alternativeFields> {}
