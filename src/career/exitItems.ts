import { Ratio } from "../exact/index.js";
import { CANCELLED, type CompiledPolicy, grade } from "../policy/index.js";
import * as field from "../rule/fields.js";
import type { ClauseId, Exact } from "../rule/index.js";
import { type QualificationRating, rating } from "./qualification.js";

/** What may be stated beside the age. An item that is left out is not judged; the finding says so. */
export const statedItems = {
  /** The grade decided; null is below grade three, the qualification cancelled. */
  grade: field.optional(
    field.nullable(grade("评定等级", "Grade", { clause: "measures-41.1" }), ...CANCELLED),
  ),
  /** Failures of the qualification exam in a row: a whole number. */
  consecutiveExamFailures: field.optional(
    field.count("连续未通过任职资格考试次数", "Exam failures in a row", { clause: "measures-41.2" }),
  ),
  branchAssessment: field.optional(
    rating("支行考核结果", "Sub-branch’s assessment", { clause: "measures-41.3" }),
  ),
  headOfficeQualification: field.optional(
    rating("总行资格评定结果", "Head office’s review", { clause: "measures-41.4" }),
  ),
  /** Whether illness makes the person unfit for credit work. */
  unfitThroughIllness: field.optional(
    field.flag("因病不能胜任信贷工作", "Unfit through illness", { clause: "measures-41.6" }),
  ),
  /** Whether there was a major violation. */
  majorViolation: field.optional(
    field.flag("有重大违规行为", "Major violation", {
      clause: "measures-41.7",
      said: { true: ["有", "yes"], false: ["没有", "no"] },
    }),
  ),
};

/** The items of the clause, in its order. */
const ITEMS = {
  grade: ["等级评定低于三级", "grade below three"],
  consecutiveExamFailures: ["连续未通过任职资格考试", "exam failures in a row"],
  branchAssessment: ["支行考核不合格", "unqualified in the sub-branch’s assessment"],
  headOfficeQualification: ["总行资格评定不合格", "unqualified in the head office’s review"],
  age: ["超过任职年龄", "age above the limit"],
  unfitThroughIllness: ["因病不能胜任信贷工作", "unfit for credit work through illness"],
  majorViolation: ["有重大违规行为", "major violation"],
} as const;

/** What is handed over at the exit. */
export type ExitItem = keyof typeof ITEMS;

/** What an item came to: `extended` is an age above the limit while an approved extension lasts. */
export type ExitStatus = "applies" | "doesNotApply" | "extended" | "notStated";

const clause = field.clause("条款", "Clause");

export const checkedItems = {
  /** Consecutive failures of the exam that end the post. */
  examFailureLimit: field.whole("退出的连续未通过次数", "Exam failures that end the post"),
  /** Every item of the clause and what it came to. */
  checks: field.list(
    "各项认定",
    "Checks",
    field.record("认定", "Check", {
      clause,
      item: field.choice<ExitItem>("退出条件", "Item", ITEMS),
      status: field.choice<ExitStatus>("是否符合", "Status", {
        applies: ["符合退出条件", "a ground"],
        doesNotApply: ["不构成退出条件", "no ground"],
        extended: ["仍在延长期内，不因年龄退出", "no ground while the extended term lasts"],
        notStated: ["未提供，未作判断", "not stated, so not judged"],
      }),
    }),
  ),
  /** The items that apply. */
  grounds: field.list("符合的退出条件", "Grounds", field.record("退出条件", "Ground", { clause })),
  mustExit: field.flag("应退出客户经理岗位", "Must leave"),
};

/** What every item comes to. An extension that the head office approved lifts the age and no other ground. */
export function checkItems(
  stated: Exact<typeof statedItems>,
  age: { readonly exceeded: boolean; readonly extended: boolean },
  { career: { exit } }: CompiledPolicy,
): Exact<typeof checkedItems> {
  const { grade, consecutiveExamFailures: failures } = stated;
  const checks = [
    check("measures-41.1", "grade", grade === undefined ? undefined : grade === null),
    check(
      "measures-41.2",
      "consecutiveExamFailures",
      failures?.isAtLeast(Ratio.of(BigInt(exit.examFailures))),
    ),
    check("measures-41.3", "branchAssessment", isUnqualified(stated.branchAssessment)),
    check("measures-41.4", "headOfficeQualification", isUnqualified(stated.headOfficeQualification)),
    check("measures-41.5", "age", age.exceeded, age.extended),
    check("measures-41.6", "unfitThroughIllness", stated.unfitThroughIllness),
    check("measures-41.7", "majorViolation", stated.majorViolation),
  ];
  const grounds = checks.filter(({ status }) => status === "applies").map(({ clause }) => ({ clause }));
  return { examFailureLimit: exit.examFailures, checks, grounds, mustExit: grounds.length > 0 };
}

function check(clause: ClauseId, item: ExitItem, applies: boolean | undefined, isExtended = false) {
  const ground: ExitStatus = isExtended ? "extended" : "applies";
  const status: ExitStatus = applies ? ground : applies === undefined ? "notStated" : "doesNotApply";
  return { clause, item, status };
}

function isUnqualified(rating: QualificationRating | undefined): boolean | undefined {
  return rating === undefined ? undefined : rating === "unqualified";
}
