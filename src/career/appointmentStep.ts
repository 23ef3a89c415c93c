import { type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { type In, inSentence, refuse, type Words, words } from "../rule/index.js";

/** The steps of an application, in the order in which the clause has them. */
const STEPS = {
  branchApplication: ["支行（部）提交申请", "Application of the sub-branch"],
  riskOpinion: ["风险管理部门提出初审意见", "First opinion of the risk department"],
  committeeReview: ["贷审会审查任职条件", "Review of the conditions by the loan review committee"],
  appointment: ["聘任", "Appointment"],
} as const;
const IN_ORDER = Object.keys(STEPS) as ApplicationStep[];

/** A step of the application for the post. */
export type ApplicationStep = keyof typeof STEPS;

const appointmentStepInput = {
  /** Whether the sub-branch has applied. */
  applied: field.flag("支行（部）已提交申请", "Applied"),
  /** Whether the risk department has given its first opinion. */
  opinionGiven: field.flag("风险管理部门已提出初审意见", "Opinion given"),
  /** What the loan review committee found of the conditions; left out while it has not reviewed them. */
  conditionsMet: field.optional(field.flag("贷审会认定符合任职条件", "Conditions met")),
  /** Whether the person has been appointed. */
  appointed: field.flag("已聘任", "Appointed"),
};

const appointmentStepOutput = {
  /** The steps taken, in order. */
  taken: field.list("已完成的步骤", "Steps taken", field.choice("步骤", "Step", STEPS)),
  outcome: field.choice<"open" | "appointed" | "turnedDown">("结果", "Outcome", {
    open: ["办理中", "open"],
    appointed: ["已聘任", "appointed"],
    turnedDown: ["不符合任职条件，不予聘任", "not appointed, since the conditions are not met"],
  }),
  /** The step that comes next; null where the application is at its end. */
  next: field.nullable(field.choice("下一步", "Next step", STEPS)),
};

export interface AppointmentStepInput extends In<typeof appointmentStepInput> {}
export interface AppointmentStepFinding extends Found<"appointmentStep", typeof appointmentStepOutput> {}

/**
 * The next step of an application for an appointment: the sub-branch applies, the risk department gives a first
 * opinion, the loan review committee reviews the conditions, and who meets them is appointed.
 *
 * @param input the steps taken so far ({@link AppointmentStepInput})
 * @returns the next step, null at the end, and whether the application is open, granted or turned down
 * @throws {@link RuleInputError} for a step taken before the one it follows, and for an appointment of someone
 * who does not meet the conditions
 * @see measures-5
 * @example
 * appointmentStep({ applied: true, opinionGiven: false, appointed: false }).next; // "riskOpinion"
 */
export const appointmentStep: Rule<AppointmentStepInput, AppointmentStepFinding> = rule({
  name: "appointmentStep",
  clause: "measures-5",
  title: { zh: "任用程序", en: "Steps of an appointment" },
  input: appointmentStepInput,
  output: appointmentStepOutput,
  decide: ({ applied, opinionGiven, conditionsMet, appointed }) => {
    if (opinionGiven && !applied)
      refuse(["opinionGiven"], "inconsistent", {
        zh: "应先由支行（部）提交申请",
        en: "expected the sub-branch's application first",
      });
    if (conditionsMet !== undefined && !opinionGiven)
      refuse(["conditionsMet"], "inconsistent", {
        zh: "应先由风险管理部门提出初审意见",
        en: "expected the risk department's opinion first",
      });
    if (appointed && conditionsMet !== true)
      refuse(["appointed"], "inconsistent", {
        zh: "应先由贷审会认定符合任职条件",
        en: "expected the committee to find the conditions met first",
      });
    const done = [applied, opinionGiven, conditionsMet !== undefined, appointed];
    const taken = IN_ORDER.filter((_, i) => done[i]);
    const granted = appointed ? "appointed" : "open";
    const outcome: AppointmentStepFinding["outcome"] = conditionsMet === false ? "turnedDown" : granted;
    const next = outcome === "turnedDown" ? undefined : IN_ORDER.find((_, i) => !done[i]);
    return { taken, outcome, next: next ?? null };
  },
  say: (f) => ({
    headline: f.next === null ? words("{outcome}", "{outcome}") : nextWords(f.next),
    steps: Object.entries(STEPS).map(([step, [zh, en]]) => ({
      what: words(zh, en),
      result: wordsOf(step as ApplicationStep, f),
    })),
  }),
});

function nextWords(next: ApplicationStep): Words {
  const [zh, en] = STEPS[next];
  return words(`下一步为${zh}`, `next comes the ${inSentence(en)}`);
}

function wordsOf(step: ApplicationStep, { taken, outcome, next }: AppointmentStepFinding): Words {
  const isTurnedDown = outcome === "turnedDown";
  if (taken.includes(step)) {
    if (step !== "committeeReview") return words("已完成", "done");
    return isTurnedDown
      ? words("已审查，不符合条件", "done, the conditions are not met")
      : words("已审查，符合条件", "done, the conditions are met");
  }
  if (step === next) return words("待办", "comes next");
  return isTurnedDown
    ? words("不再进行（未通过审查）", "not taken, since the review found the conditions not met")
    : words("尚未到此步", "not reached yet");
}
