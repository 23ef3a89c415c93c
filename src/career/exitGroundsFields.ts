import type { Found } from "../policy/index.js";
import * as field from "../rule/fields.js";
import type { In } from "../rule/index.js";
import { ageInput, ageOutput } from "./exitAge.js";
import { checkedItems, statedItems } from "./exitItems.js";
import { extendedUntil, handoverFigures } from "./transition.js";

/** Whose grounds are judged, and on which day. */
export const exitGroundsInput = {
  ...ageInput,
  ...statedItems,
  /** Last day of a term that the head office extended beyond the age; left out where none was. */
  extendedUntil: field.optional(extendedUntil),
};

/** What every ground came to, and what follows. */
export const exitGroundsOutput = {
  ...ageOutput,
  extendedUntil: field.nullable(extendedUntil, "未延长", "not extended"),
  /** First day on which the age ends the post: `exitFrom`, or the day after an extended term. */
  ageEndsPostFrom: field.date("因年龄退出之日", "The age ends the post from"),
  /** The hand-over that comes with the age, or after an extended term; null where the age ends nothing. */
  transition: field.nullable(field.record("移交过渡期", "Transition", handoverFigures)),
  /** Years without another post after which recovery becomes the whole task. */
  yearsWithoutPost: field.whole("未安排岗位的年数", "Years without a post", { clause: "measures-46" }),
  /** What the input stated of the other items; what it left out is not here. */
  stated: field.record("已提供的各项", "Stated", statedItems),
  ...checkedItems,
};

export const exitGroundsNotes = {
  loansToCheck: {
    clause: "measures-42",
    zh: "已到龄：由支行牵头，对其第一责任贷款进行全面核查，形成风险排查报告上报风险部",
    en: "The age is reached: the sub-branch checks all loans the person is primarily responsible for and reports to the risk department",
  },
} as const;

export interface ExitGroundsInput extends In<typeof exitGroundsInput> {}
export interface ExitGroundsFinding
  extends Found<"exitGrounds", typeof exitGroundsOutput, typeof exitGroundsNotes, "exitAge"> {}
