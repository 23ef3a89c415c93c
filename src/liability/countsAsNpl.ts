import { type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { auditorOnly, type Exact, type In, type Line, lastDay, type Words, words } from "../rule/index.js";
import { yearsWords } from "./years.js";

/** The five categories of loans, from the best down. */
export type Classification = "normal" | "specialMention" | "substandard" | "doubtful" | "loss";

/** What decides whether a loan counts. */
export type NplGround = "longOverdue" | "disposalGrace" | "classification" | "matured" | "performing";

/** A loan and the day on which it is counted. */
const countsAsNplInput = {
  classification: field.choice<Classification>("五级分类形态", "Category", {
    normal: ["正常", "normal"],
    specialMention: ["关注", "special-mention"],
    substandard: ["次级", "substandard"],
    doubtful: ["可疑", "doubtful"],
    loss: ["损失", "loss"],
  }),
  /** Whether the loan is secured by a mortgage or a pledge. */
  secured: field.flag("是否抵质押", "Secured by mortgage or pledge"),
  /** The day the loan matures or matured. */
  maturedOn: field.date("到期日", "Maturity"),
  /** The day the statistics are of. */
  asOf: field.date("统计日", "Counted as of"),
  /** Whether the collateral is being disposed of and the loan within its grace period; false when left out. */
  inDisposalGrace: field.optional(
    field.flag("是否在处置宽限期内", "In the grace period of its disposal"),
    false,
  ),
};

const countsAsNplOutput = {
  ...countsAsNplInput,
  /** Years overdue after which a loan counts whatever its category. */
  overdueYears: field.whole("逾期年数", "Years overdue"),
  /** The day on which it is overdue that long. */
  longOverdueOn: field.date("逾期届满之日", "Overdue that long on"),
  ground: field.choice<NplGround>("依据", "Ground", {
    longOverdue: ["逾期达到规定年限", "overdue too long"],
    disposalGrace: ["处置宽限期", "grace period of the disposal"],
    classification: ["五级分类形态", "category"],
    matured: ["已到期", "matured"],
    performing: ["未到期的正常或关注类", "performing"],
  }),
  counted: field.flag("是否计入", "Counted"),
};

export interface CountsAsNplInput extends In<typeof countsAsNplInput> {}
export interface CountsAsNplFinding
  extends Found<
    "countsAsNpl",
    typeof countsAsNplOutput,
    Readonly<Record<never, never>>,
    "exactlyOneYearOverdue"
  > {}

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
  input: countsAsNplInput,
  output: countsAsNplOutput,
  readings: ["exactlyOneYearOverdue"],
  decide(loan, { compensation: { npl }, readings: { exactlyOneYearOverdue } }) {
    const { overdueYears } = npl;
    const longOverdueOn = lastDay(loan.maturedOn, { years: overdueYears });
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
      readings: onTheDay && !counts(withinYear) ? { exactlyOneYearOverdue } : {},
    };
  },
  say: (f) => {
    const years = yearsWords(f.overdueYears);
    const [byYear, byGrace] = [f.ground === "longOverdue", f.ground === "disposalGrace"];
    return {
      headline: f.counted
        ? words("计入个人不良贷款余额", "counted as NPL")
        : words("不计入个人不良贷款余额", "not counted as NPL"),
      steps: [
        {
          what: words("逾期{years}以上", "Overdue {years} or more", { years }),
          result: overdueWords(f, years),
        },
        {
          what: words("处置宽限期", "Grace period of the disposal"),
          ...(byYear ? DECIDED : { result: graceWords(f) }),
        },
        {
          what: words("五级分类形态和是否到期", "Category and maturity"),
          ...(byYear || byGrace ? DECIDED : { result: categoryWords(f) }),
        },
      ],
    };
  },
});

const DECIDED: Line = {
  result: words("不再适用：前项已经决定", "not applied: decided already"),
  ...auditorOnly(),
};

function counts(ground: NplGround): boolean {
  return ground !== "disposalGrace" && ground !== "performing";
}

function groundWithinYear(loan: Exact<typeof countsAsNplInput>): NplGround {
  if (loan.secured && loan.inDisposalGrace) return "disposalGrace";
  if (NPL_CATEGORIES.includes(loan.classification)) return "classification";
  return loan.asOf >= loan.maturedOn ? "matured" : "performing";
}

function overdueWords({ ground, asOf, longOverdueOn }: CountsAsNplFinding, years: Words): Words {
  const days = words(
    "{maturedOn}到期，{longOverdueOn}届满，统计日{asOf}",
    "maturity {maturedOn}, {years} overdue on {longOverdueOn}, counted as of {asOf}",
    { years },
  );
  if (ground === "longOverdue") {
    return words(
      "已逾期满{years}（{days}），不论何种形态都视同不良贷款",
      "applied: {days}; NPL whatever its category",
      { years, days },
    );
  }
  return asOf === longOverdueOn
    ? words(
        "恰好逾期满{years}（{days}），按所选口径属{years}以内",
        "not applied: {days}; read as within the {years}",
        { years, days },
      )
    : words("尚未逾期满{years}（{days}）", "not applied: {days}", { years, days });
}

function graceWords({ ground, secured, inDisposalGrace }: CountsAsNplFinding): Words {
  if (ground === "disposalGrace") {
    return words(
      "适用：抵质押贷款，正在处置的宽限期内，暂不计入",
      "applied: a secured loan in the grace period of its disposal is not yet counted",
    );
  }
  return inDisposalGrace && !secured
    ? words("不适用：非抵质押贷款没有宽限期", "not applied: a loan that is not secured has no grace period")
    : words("不适用：不在处置宽限期内", "not applied: not in the grace period of a disposal");
}

function categoryWords({ ground }: CountsAsNplFinding): Words {
  if (ground === "classification") return words("{classification}类，计入", "{classification}: counted");
  return ground === "matured"
    ? words(
        "{classification}类，但已于{maturedOn}到期，计入",
        "{classification}, but matured on {maturedOn}: counted",
      )
    : words(
        "{classification}类，{asOf}尚未到期，不计入",
        "{classification}, and not yet matured on {asOf}: not counted",
      );
}
