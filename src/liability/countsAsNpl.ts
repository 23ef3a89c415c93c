import { type Found, type Readings, type Rule, rule, type Security, security } from "../policy/index.js";
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
  /** What the loan is secured by: a mortgage or a pledge may have a grace period, a guarantee or credit has none. */
  security: security(),
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
  /** Whether the category alone makes it NPL: substandard, doubtful or loss. */
  npl: field.flag("五级分类是否属不良", "NPL by its category"),
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
    "exactlyOneYearOverdue" | "maturedOnDay"
  > {}

const NPL_CATEGORIES: readonly Classification[] = ["substandard", "doubtful", "loss"];

/** 抵质押: loans with collateral to dispose of. */
const COLLATERAL: readonly Security[] = ["mortgage", "pledge"];

/**
 * Whether a loan counts as the NPL of the person responsible.
 *
 * Overdue one year or more: counted whatever its category. Otherwise a mortgage or pledge loan in the grace
 * period of its disposal is not yet counted. Otherwise it counts when it is substandard, doubtful or loss, or
 * has matured. The year ends on the corresponding day of the next, 28 February for a loan that matured on 29
 * February. The readings `exactlyOneYearOverdue` and `maturedOnDay` say what holds on the very day.
 *
 * @param input the loan and the day ({@link CountsAsNplInput})
 * @returns whether it counts, whether its category alone makes it NPL, and which sentence of the clause decided
 * @throws {@link RuleInputError} for missing fields, unknown categories and days that do not exist
 * @see measures-40
 * @example
 * const loan = { classification: "substandard", security: "mortgage", inDisposalGrace: true, maturedOn: "2024-06-30" } as const;
 * countsAsNpl({ ...loan, asOf: "2025-06-29" }).counted; // false
 * countsAsNpl({ ...loan, asOf: "2025-06-30" }).counted; // true
 */
export const countsAsNpl: Rule<CountsAsNplInput, CountsAsNplFinding> = rule({
  name: "countsAsNpl",
  clause: "measures-40",
  title: { zh: "责任不良贷款统计", en: "What counts as NPL" },
  input: countsAsNplInput,
  output: countsAsNplOutput,
  readings: ["exactlyOneYearOverdue", "maturedOnDay"],
  decide(loan, { compensation, readings: { exactlyOneYearOverdue, maturedOnDay } }) {
    const { overdueYears } = compensation.npl;
    const longOverdueOn = lastDay(loan.maturedOn, { years: overdueYears });
    const onTheDay = loan.asOf === longOverdueOn;
    const longOverdue = onTheDay ? exactlyOneYearOverdue === "counted" : loan.asOf > longOverdueOn;
    const ground = longOverdue ? "longOverdue" : groundWithinYear(loan, maturedOnDay);
    return {
      ...loan,
      npl: isNpl(loan),
      overdueYears,
      longOverdueOn,
      ground,
      counted: ground !== "disposalGrace" && ground !== "performing",
      readings: {
        ...(onTheDay && { exactlyOneYearOverdue }),
        ...(loan.asOf === loan.maturedOn && byMaturity(ground) && { maturedOnDay }),
      },
    };
  },
  say: (f) => {
    const years = yearsWords(f.overdueYears);
    const [byYear, byGrace] = [f.ground === "longOverdue", f.ground === "disposalGrace"];
    return {
      headline: headlineWords(f),
      steps: [
        { field: "npl", what: words("五级分类形态", "Category"), result: categoryWords(f) },
        {
          what: words("逾期{years}以上", "Overdue {years} or more", { years }),
          result: overdueWords(f, years),
        },
        {
          what: words("处置宽限期", "Grace period of the disposal"),
          ...(byYear ? DECIDED : { result: graceWords(f) }),
        },
        {
          what: words("是否到期", "Maturity"),
          ...(byYear || byGrace || f.npl ? DECIDED : { result: maturityWords(f) }),
        },
      ],
    };
  },
});

const DECIDED: Line = {
  result: words("已由前面各项确定，不再适用", "decided already"),
  ...auditorOnly(),
};

function isNpl({ classification }: Pick<CountsAsNplInput, "classification">): boolean {
  return NPL_CATEGORIES.includes(classification);
}

/** Whether neither its category nor its security decided on a loan within the year, only its maturity. */
function byMaturity(ground: NplGround): boolean {
  return ground === "matured" || ground === "performing";
}

function groundWithinYear(
  loan: Exact<typeof countsAsNplInput>,
  maturedOnDay: Readings["maturedOnDay"],
): NplGround {
  if (COLLATERAL.includes(loan.security) && loan.inDisposalGrace) return "disposalGrace";
  if (isNpl(loan)) return "classification";
  const matured = maturedOnDay === "counted" ? loan.asOf >= loan.maturedOn : loan.asOf > loan.maturedOn;
  return matured ? "matured" : "performing";
}

function headlineWords({ counted, npl }: CountsAsNplFinding): Words {
  if (!counted) return words("不计入个人不良贷款余额", "not counted as NPL");
  return npl
    ? words("计入个人不良贷款余额", "counted as NPL")
    : words(
        "五级分类为{classification}，仍计入个人不良贷款余额",
        "counted as NPL, although its category is {classification}",
      );
}

function categoryWords({ npl, ground }: CountsAsNplFinding): Words {
  if (!npl) return words("{classification}类，按形态不属不良贷款", "{classification}, which is not NPL");
  return ground === "classification"
    ? words("{classification}类，属不良贷款，计入", "{classification}, which is NPL, so it is counted")
    : words("{classification}类，属不良贷款", "{classification}, which is NPL");
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
      "yes ({days}), so it counts as NPL whatever its category",
      { years, days },
    );
  }
  return asOf === longOverdueOn
    ? words(
        "恰好逾期满{years}（{days}），按所选口径属{years}以内",
        "exactly {years} ({days}), which is read as within {years}",
        { years, days },
      )
    : words("尚未逾期满{years}（{days}）", "not yet ({days})", { years, days });
}

function graceWords({ ground, inDisposalGrace }: CountsAsNplFinding): Words {
  if (ground === "disposalGrace") {
    return words(
      "{security}，处于处置阶段的宽限期限内，暂不计入",
      "a {security} in the grace period of its disposal, so not yet counted",
    );
  }
  return inDisposalGrace
    ? words(
        "{security}不是抵质押贷款，没有处置宽限期",
        "a {security} has no collateral, so no grace period of a disposal",
      )
    : words("不在处置宽限期内", "not in the grace period of a disposal");
}

function maturityWords({ ground, asOf, maturedOn }: CountsAsNplFinding): Words {
  if (asOf === maturedOn)
    return ground === "matured"
      ? words(
          "统计日{asOf}即到期日，按所选口径已到期，计入",
          "the day counted, {asOf}, is the day of maturity, which is read as matured, so it is counted",
        )
      : words(
          "统计日{asOf}即到期日，按所选口径尚未到期，不计入",
          "the day counted, {asOf}, is the day of maturity, which is read as not yet matured, so it is not counted",
        );
  return ground === "matured"
    ? words("已于{maturedOn}到期，计入", "matured on {maturedOn}, so it is counted")
    : words(
        "{maturedOn}到期，统计日{asOf}尚未到期，不计入",
        "matures on {maturedOn}, not yet matured on {asOf}, so it is not counted",
      );
}
