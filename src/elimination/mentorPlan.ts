import { type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import {
  applying,
  checklist,
  checklistOutput,
  checklistWords,
  type Decided,
  type Exact,
  type In,
  type Issue,
  issue,
  itemOf,
  type Out,
  RuleInputError,
  refuseRepeatedIds,
  type Step,
  shown,
  words,
} from "../rule/index.js";

const id = field.text("新晋客户经理", "Newcomer");
const mentor = field.text("导师", "Mentor");

/** The newcomers of one month. */
const mentorPlanInput = {
  newcomers: field.list(
    "新晋客户经理名单",
    "Newcomers",
    field.record("人员", "Newcomer", {
      /** Each id once. */
      id,
      /** The one mentor; left out where none was assigned. Somebody else than the newcomer. */
      mentor: field.optional(mentor),
      /** Whether the newcomer handed in the written reflection of the month. */
      reflectionSubmitted: field.flag("提交当月工作心得", "Reflection of the month handed in"),
    }),
  ),
};

const DUTIES = {
  mentorAssigned: { zh: "配备一位专业导师", verb: "配备", en: "one mentor assigned" },
  reflectionSubmitted: {
    zh: "提交当月工作心得",
    verb: "提交",
    en: "reflection of the month handed in",
  },
} as const;

/** What a mentor does. */
export type MentorDuty = keyof typeof DUTIES;

const mentoredNewcomer = {
  id,
  mentor: field.nullable(mentor, "未配备", "none assigned"),
  ...checklistOutput(DUTIES),
};

const mentorPlanOutput = {
  newcomers: field.list("新晋客户经理", "Newcomers", field.record("人员", "Newcomer", mentoredNewcomer)),
  /** What is lacking, in the order of the list. */
  unmet: field.list("未落实的事项", "Not met", field.record("事项", "Item", { id, item: itemOf(DUTIES) })),
  /** Whether nothing is lacking. */
  compliant: field.flag("是否全部落实", "All met"),
};

const notes = {
  noDay: {
    zh: "方案要求每月“定期”提交工作心得，没有写明是哪一天，本结果只看当月是否提交",
    en: "The plan asks for the reflection regularly every month and names no day: what counts here is that it came in the month",
  },
} as const;

export interface MentorPlanInput extends In<typeof mentorPlanInput> {}
export interface MentorPlanFinding extends Found<"mentorPlan", typeof mentorPlanOutput, typeof notes> {}
/** A newcomer with what the plan asks for in the month. */
export interface MentoredNewcomer extends Out<typeof mentoredNewcomer> {}

/** A newcomer cannot be the own mentor. */
function refuseOwnMentors(newcomers: Exact<typeof mentorPlanInput>["newcomers"]): void {
  const issues = newcomers.flatMap(({ id, mentor }, i): Issue[] => {
    if (mentor !== id) return [];
    const detail = {
      zh: `导师应为新晋客户经理以外的人，填的是本人“${id}”`,
      en: `expected someone other than the newcomer, got ${shown(id)}`,
    };
    return [issue(["newcomers", i, "mentor"], "inconsistent", detail)];
  });
  if (issues.length > 0) throw new RuleInputError(issues);
}

function decideMentorPlan({ newcomers }: Exact<typeof mentorPlanInput>) {
  refuseRepeatedIds(newcomers, "newcomers");
  refuseOwnMentors(newcomers);
  const checked = newcomers.map(({ id, mentor, reflectionSubmitted }) => ({
    id,
    mentor: mentor ?? null,
    ...checklist<MentorDuty>({ mentorAssigned: mentor !== undefined, reflectionSubmitted }),
  }));
  const unmet = checked.flatMap(({ id, unmet }) => unmet.map((item) => ({ id, item })));
  return {
    newcomers: checked,
    unmet,
    compliant: unmet.length === 0,
    notes: applying({ noDay: newcomers.length > 0 }),
  } satisfies Decided<typeof mentorPlanOutput>;
}

/**
 * Whether every newcomer has a mentor and handed in the month's written reflection.
 *
 * One mentor for each; the plan does not say that a mentor has only one newcomer, so the same may stand with several.
 * It names no day for the reflection, nor for how long one is a newcomer: the list is the bank's.
 *
 * @param input the newcomers of a month ({@link MentorPlanInput}); the list may be empty
 * @returns each newcomer with what is met, and all that is lacking
 * @throws {@link RuleInputError} for malformed rows, duplicate ids, and a newcomer given as the own mentor
 * @see ranking-0
 * @example
 * const newcomers = [
 *   { id: "A", mentor: "M", reflectionSubmitted: true },
 *   { id: "B", reflectionSubmitted: true },
 * ];
 * mentorPlan({ newcomers }).unmet; // [{ id: "B", item: "mentorAssigned" }]
 */
export const mentorPlan: Rule<MentorPlanInput, MentorPlanFinding> = rule({
  name: "mentorPlan",
  clause: "ranking-0",
  title: { zh: "导师和工作心得", en: "Mentors and monthly reflections" },
  input: mentorPlanInput,
  output: mentorPlanOutput,
  notes,
  decide: decideMentorPlan,
  say: (f) => ({
    headline: f.compliant
      ? words("全部落实", "all met")
      : words("未落实{count}项", "not met: {count}", { count: f.unmet.length }),
    steps: f.newcomers.map((_, i) => ({
      part: words(`{newcomers.${i}.id}`, `{newcomers.${i}.id}`),
      say: [ownSteps(i)],
    })),
    people: f.newcomers.map((newcomer, i) => ({
      id: newcomer.id,
      headline: checklistWords(newcomer, DUTIES),
      steps: [ownSteps(i)],
    })),
  }),
});

function ownSteps(index: number): Step {
  return { within: `newcomers.${index}`, say: [{ field: "mentor" }, { checklist: DUTIES }] };
}
