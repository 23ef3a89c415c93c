import * as z from "zod/mini";
import { type Rule, rule } from "../policy/index.js";
import {
  type Bilingual,
  type Finding,
  flag,
  NO_NOTES,
  NO_READINGS,
  optional,
  type Pen,
  refuse,
} from "../rule/index.js";

/** The steps of an application, in the order in which the clause has them. */
const STEPS = ["branchApplication", "riskOpinion", "committeeReview", "appointment"] as const;

export type ApplicationStep = (typeof STEPS)[number];

export interface AppointmentStepInput {
  /** Whether the sub-branch has applied. */
  readonly applied: boolean;
  /** Whether the risk department has given its first opinion. */
  readonly opinionGiven: boolean;
  /** What the loan review committee found of the conditions; left out while it has not reviewed them. */
  readonly conditionsMet?: boolean | undefined;
  /** Whether the person has been appointed. */
  readonly appointed: boolean;
}

export interface AppointmentStepFinding extends Finding {
  /** The steps taken, in order. */
  readonly taken: readonly ApplicationStep[];
  readonly outcome: "open" | "appointed" | "turnedDown";
  /** The step that comes next; null where the application is at its end. */
  readonly next: ApplicationStep | null;
}

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
  input: z.strictObject({
    applied: flag(),
    opinionGiven: flag(),
    conditionsMet: optional(flag()),
    appointed: flag(),
  }),
  decide: ({ applied, opinionGiven, conditionsMet, appointed }) => {
    if (opinionGiven && !applied)
      refuse(["opinionGiven"], "inconsistent", "expected the sub-branch's application first");
    if (conditionsMet !== undefined && !opinionGiven)
      refuse(["conditionsMet"], "inconsistent", "expected the risk department's opinion first");
    if (appointed && conditionsMet !== true)
      refuse(["appointed"], "inconsistent", "expected the committee to find the conditions met first");
    const taken = STEPS.filter(
      (_, i) => [applied, opinionGiven, conditionsMet !== undefined, appointed][i] === true,
    );
    const turnedDown = conditionsMet === false;
    return {
      taken,
      outcome: turnedDown ? "turnedDown" : appointed ? "appointed" : "open",
      next: turnedDown ? null : (STEPS[taken.length] ?? null),
      readings: NO_READINGS,
      notes: NO_NOTES,
    };
  },
  say: (f, pen) => ({
    headline: saidOfOutcome(f, pen),
    steps: STEPS.map((step) => ({
      clause: f.clause,
      what: pen.words(NAMES[step]),
      result: saidOfStep(step, f, pen),
    })),
  }),
});

const NAMES: Readonly<Record<ApplicationStep, Bilingual>> = {
  branchApplication: { zh: "支行（部）提交申请", en: "Application of the sub-branch" },
  riskOpinion: { zh: "风险管理部门提出初审意见", en: "First opinion of the risk department" },
  committeeReview: { zh: "贷审会审查任职条件", en: "Review of the conditions by the loan review committee" },
  appointment: { zh: "聘任", en: "Appointment" },
};

function saidOfOutcome({ outcome, next }: AppointmentStepFinding, pen: Pen): string {
  if (next !== null) return pen.say(`下一步：${NAMES[next].zh}`, `next: ${NAMES[next].en}`);
  return outcome === "appointed"
    ? pen.say("已聘任", "appointed")
    : pen.say("不符合任职条件，不予聘任", "the conditions are not met: not appointed");
}

function saidOfStep(step: ApplicationStep, f: AppointmentStepFinding, pen: Pen): string {
  if (step === "committeeReview" && f.taken.includes(step)) {
    return f.outcome === "turnedDown"
      ? pen.say("已审查，不符合条件", "done: not met")
      : pen.say("已审查，符合条件", "done: met");
  }
  if (f.taken.includes(step)) return pen.say("已完成", "done");
  if (step === f.next) return pen.say("待办", "comes next");
  return f.outcome === "turnedDown"
    ? pen.say("不进行：未通过审查", "not taken: the review turned it down")
    : pen.say("尚未到此步", "not reached yet");
}
