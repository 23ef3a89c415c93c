import * as z from "zod/mini";
import { type Rule, rule } from "../policy/index.js";
import {
  AUDITOR_ONLY,
  type Bilingual,
  choice,
  date,
  type Finding,
  flag,
  type IsoDate,
  NO_NOTES,
  NO_READINGS,
  optional,
  type Pen,
  plusYears,
} from "../rule/index.js";
import { saidOfYears } from "./years.js";

/** The five categories of loans, from the best down. */
export type Classification = "normal" | "specialMention" | "substandard" | "doubtful" | "loss";

export interface CountsAsNplInput {
  readonly classification: Classification;
  /** Whether the loan is secured by a mortgage or a pledge. */
  readonly secured: boolean;
  /** The day the loan matures or matured. */
  readonly maturedOn: IsoDate;
  /** The day the statistics are of. */
  readonly asOf: IsoDate;
  /** Whether the collateral is being disposed of and the loan within its grace period; false when left out. */
  readonly inDisposalGrace?: boolean | undefined;
}

/** What decides whether a loan counts. */
export type NplGround = "longOverdue" | "disposalGrace" | "classification" | "matured" | "performing";

export interface CountsAsNplFinding extends Finding {
  readonly classification: Classification;
  readonly secured: boolean;
  readonly inDisposalGrace: boolean;
  readonly maturedOn: IsoDate;
  readonly asOf: IsoDate;
  /** Years overdue after which a loan counts whatever its category. */
  readonly overdueYears: number;
  /** The day on which it is overdue that long. */
  readonly longOverdueOn: IsoDate;
  readonly ground: NplGround;
  readonly counted: boolean;
}

const NPL_CATEGORIES: readonly Classification[] = ["substandard", "doubtful", "loss"];

/**
 * Whether a loan counts as the NPL of the person responsible.
 *
 * Overdue one year or more: counted whatever its category. Otherwise a mortgage or pledge loan in the grace
 * period of its disposal is not yet counted. Otherwise it counts when it is substandard, doubtful or loss, or
 * has matured. A loan has matured on the day of its maturity; the year ends on the corresponding day of the
 * next, 28 February for a loan that matured on 29 February.
 *
 * @param input the loan and the day ({@link CountsAsNplInput})
 * @returns whether it counts, and which sentence of the clause decided
 * @throws {@link RuleInputError} for missing fields, unknown categories and days that do not exist
 * @see measures-40
 * @example
 * const loan = { classification: "substandard", secured: true, inDisposalGrace: true, maturedOn: "2024-06-30" } as const;
 * countsAsNpl({ ...loan, asOf: "2025-06-29" }).counted; // false
 * countsAsNpl({ ...loan, asOf: "2025-06-30" }).counted; // true
 */
export const countsAsNpl: Rule<CountsAsNplInput, CountsAsNplFinding> = rule({
  name: "countsAsNpl",
  clause: "measures-40",
  title: { zh: "责任不良贷款统计", en: "What counts as NPL" },
  input: z.strictObject({
    classification: choice(["normal", "specialMention", "substandard", "doubtful", "loss"]),
    secured: flag(),
    maturedOn: date(),
    asOf: date(),
    inDisposalGrace: optional(flag(), false),
  }),
  decide(loan, { compensation: { npl }, readings: { exactlyOneYearOverdue } }) {
    const { overdueYears } = npl;
    const longOverdueOn = plusYears(loan.maturedOn, overdueYears);
    const onTheDay = loan.asOf === longOverdueOn;
    const longOverdue = onTheDay ? exactlyOneYearOverdue === "counted" : loan.asOf > longOverdueOn;
    const withinYear = groundWithinYear(loan);
    const ground = longOverdue ? "longOverdue" : withinYear;
    return {
      ...loan,
      overdueYears,
      longOverdueOn,
      ground,
      counted: counts(ground),
      // On that day a loan that counts within the year too is counted under either reading.
      readings: onTheDay && !counts(withinYear) ? { exactlyOneYearOverdue } : NO_READINGS,
      notes: NO_NOTES,
    };
  },
  say: (f, pen) => {
    const { clause } = f;
    const years = saidOfYears(f.overdueYears, pen);
    const [byYear, byGrace] = [f.ground === "longOverdue", f.ground === "disposalGrace"];
    const undecided = {
      result: pen.say("不再适用：前项已经决定", "not applied: decided already"),
      ...AUDITOR_ONLY,
    };
    return {
      headline: f.counted
        ? pen.say("计入个人不良贷款余额", "counted as NPL")
        : pen.say("不计入个人不良贷款余额", "not counted as NPL"),
      steps: [
        {
          clause,
          what: pen.say(`逾期${years}以上`, `Overdue ${years} or more`),
          result: saidOfOverdue(f, pen),
        },
        {
          clause,
          what: pen.say("处置宽限期", "Grace period of the disposal"),
          ...(byYear ? undecided : { result: saidOfGrace(f, pen) }),
        },
        {
          clause,
          what: pen.say("五级分类形态和是否到期", "Category and maturity"),
          ...(byYear || byGrace ? undecided : { result: saidOfCategory(f, pen) }),
        },
      ],
    };
  },
});

function counts(ground: NplGround): boolean {
  return ground !== "disposalGrace" && ground !== "performing";
}

function groundWithinYear(loan: Pick<CountsAsNplFinding, keyof CountsAsNplInput>): NplGround {
  if (loan.secured && loan.inDisposalGrace) return "disposalGrace";
  if (NPL_CATEGORIES.includes(loan.classification)) return "classification";
  return loan.asOf >= loan.maturedOn ? "matured" : "performing";
}

const CATEGORIES: Readonly<Record<Classification, Bilingual>> = {
  normal: { zh: "正常", en: "normal" },
  specialMention: { zh: "关注", en: "special-mention" },
  substandard: { zh: "次级", en: "substandard" },
  doubtful: { zh: "可疑", en: "doubtful" },
  loss: { zh: "损失", en: "loss" },
};

function saidOfOverdue(
  { ground, maturedOn, asOf, longOverdueOn, overdueYears }: CountsAsNplFinding,
  pen: Pen,
): string {
  const years = saidOfYears(overdueYears, pen);
  const days = pen.say(
    `${maturedOn}到期，${longOverdueOn}届满，统计日${asOf}`,
    `maturity ${maturedOn}, ${years} overdue on ${longOverdueOn}, counted as of ${asOf}`,
  );
  if (ground === "longOverdue") {
    return pen.say(
      `已逾期满${years}（${days}），不论何种形态都视同不良贷款`,
      `applied: ${days}; NPL whatever its category`,
    );
  }
  return asOf === longOverdueOn
    ? pen.say(
        `恰好逾期满${years}（${days}），按所选口径属${years}以内`,
        `not applied: ${days}; read as within the ${years}`,
      )
    : pen.say(`尚未逾期满${years}（${days}）`, `not applied: ${days}`);
}

function saidOfGrace({ ground, secured, inDisposalGrace }: CountsAsNplFinding, pen: Pen): string {
  if (ground === "disposalGrace") {
    return pen.say(
      "适用：抵质押贷款，正在处置的宽限期内，暂不计入",
      "applied: a secured loan in the grace period of its disposal is not yet counted",
    );
  }
  if (inDisposalGrace && !secured) {
    return pen.say(
      "不适用：非抵质押贷款没有宽限期",
      "not applied: a loan that is not secured has no grace period",
    );
  }
  return pen.say("不适用：不在处置宽限期内", "not applied: not in the grace period of a disposal");
}

function saidOfCategory({ ground, classification, maturedOn, asOf }: CountsAsNplFinding, pen: Pen): string {
  const category = pen.words(CATEGORIES[classification]);
  if (ground === "classification") return pen.say(`${category}类，计入`, `${category}: counted`);
  return ground === "matured"
    ? pen.say(
        `${category}类，但已于${maturedOn}到期，计入`,
        `${category}, but matured on ${maturedOn}: counted`,
      )
    : pen.say(
        `${category}类，${asOf}尚未到期，不计入`,
        `${category}, and not yet matured on ${asOf}: not counted`,
      );
}
