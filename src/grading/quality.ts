import { type Decimal, type Ratio, toExactDecimal, ZERO } from "../exact/index.js";
import { type CompiledPolicy, type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import {
  type Account,
  auditorOnly,
  type Bounded,
  type Decided,
  type Exact,
  expected,
  type In,
  joined,
  type Line,
  magnitude,
  NO_READINGS,
  refuse,
  signOf,
  words,
} from "../rule/index.js";
import { changeOf, limitField, marks, pointsLine } from "./marks.js";
import { steps } from "./steps.js";

/** What the quality of a manager's loans is measured by. */
export const qualityInput = {
  /**
   * NPL formed in the year and outstanding at year-end, in yuan, 0 or more. A negative figure, a net decrease, is for the
   * reading `netNewNpl`, which refuses it by default.
   */
  newNplBalance: field.signedMoney("新增不良贷款余额", "New NPL", {
    short: { zh: "新增不良余额", en: "New NPL" },
    takes: field.money("", "").takes,
  }),
  /** Loans managed at year-end in yuan, discounted acceptances included. */
  managedLoans: field.money("年末管理的贷款总额", "Managed loans", {
    short: { zh: "管户贷款余额", en: "Managed loans" },
  }),
  /** Discounted bank acceptances among them, in yuan; none when left out. They leave the denominator. */
  discountedAcceptances: field.optional(
    field.money("银行承兑汇票贴现", "Discounted acceptances", {
      short: { zh: "贴现余额", en: "Discounted acceptances" },
    }),
    ZERO,
  ),
};

export const qualityOutput = {
  ...qualityInput,
  /** Managed loans without the discounted acceptances. */
  netLoans: field.money(
    "年末管理的贷款（不含银行承兑汇票贴现）",
    "Loans at year-end without discounted acceptances",
  ),
  /** New NPL ÷ net loans; null where there are no net loans. */
  newNplRatio: field.nullable(field.ratio("新增不良贷款率", "New NPL ratio")),
  fullMarks: field.points("满分", "Full marks"),
  /** The ratio that gives full marks. */
  baseRatio: field.ratio("基数", "Base"),
  /** The ratio less the base; null where there is no ratio. */
  fromBase: field.nullable(field.ratio("与基数相差", "Away from the base")),
  /** The size of a step of the ratio. */
  step: field.ratio("每档", "Step"),
  perStep: field.points("每档分数", "Points for each step"),
  /** Steps below (or, negative, above) the base ratio that count; null where there is no ratio. */
  steps: field.nullable(field.number("计分的档数", "Steps that count")),
  /** Points added (or, negative, taken off) before the floor. */
  adjustment: field.points("加（扣）分", "Added or taken off"),
  limit: limitField,
  points: field.points("得分", "Points"),
};

export interface QualityInput extends In<typeof qualityInput> {}
export interface QualityFinding
  extends Found<
    "qualityScore",
    typeof qualityOutput,
    Readonly<Record<never, never>>,
    "perPointSteps" | "netNewNpl" | "zeroManagedLoans"
  > {}

/** The decision of {@link qualityScore} on exact fractions. */
export function decideQuality(
  input: Exact<typeof qualityInput>,
  policy: CompiledPolicy,
): Decided<typeof qualityOutput, never, QualityFinding["readings"]> {
  const { newNplBalance, managedLoans, discountedAcceptances } = input;
  const { fullMarks, baseRatio, step, perStep } = policy.grading.quality;
  const netLoans = managedLoans.minus(discountedAcceptances);
  if (netLoans.isNegative()) {
    refuse(["discountedAcceptances"], "inconsistent", {
      zh: "应不大于年末管理的贷款总额，贴现是其中的一部分",
      en: "expected at most managedLoans, of which they are part",
    });
  }
  const netDecrease = refuseNetDecrease(newNplBalance, policy);
  if (newNplBalance.isAbove(netLoans)) {
    refuse(["newNplBalance"], "inconsistent", {
      zh: "应不大于年末管理的贷款总额减去银行承兑汇票贴现，不良贷款是其中的一部分",
      en: "expected at most managedLoans without the acceptances, of which it is part",
    });
  }
  if (netLoans.isZero())
    return withoutLoans(
      { newNplBalance, managedLoans, discountedAcceptances, netLoans, fullMarks, baseRatio, step, perStep },
      policy,
      netDecrease,
    );
  const { perPointSteps } = policy.readings;
  const newNplRatio = newNplBalance.isNegative() ? ZERO : newNplBalance.over(netLoans);
  const fromBase = newNplRatio.minus(baseRatio);
  const counted = steps(fromBase.negated().over(step), perPointSteps);
  const adjustment = perStep.times(counted);
  const { points, limit } = marks(fullMarks, adjustment);
  return {
    newNplBalance,
    managedLoans,
    discountedAcceptances,
    netLoans,
    newNplRatio,
    fullMarks,
    baseRatio,
    fromBase,
    step,
    perStep,
    steps: counted,
    adjustment,
    limit,
    points,
    readings: fromBase.isZero() ? netDecrease : { ...netDecrease, perPointSteps },
  };
}

/** The reading by which a net decrease of NPL counts as none, where there is one: another refuses it. */
function refuseNetDecrease(
  newNplBalance: Ratio,
  { readings: { netNewNpl } }: CompiledPolicy,
): Pick<QualityFinding["readings"], "netNewNpl"> {
  if (!newNplBalance.isNegative()) return NO_READINGS;
  if (netNewNpl === "asZero") return { netNewNpl };
  return refuse(
    ["newNplBalance"],
    "belowMinimum",
    expected(
      { zh: "不小于0的金额（元）", en: "an amount in yuan of 0 or more" },
      toExactDecimal(newNplBalance),
      {
        zh: "现用口径对净减少不予计分，netNewNpl为“reject”",
        en: 'reading netNewNpl is "reject"',
      },
    ),
  );
}

/** No loans, so no ratio: the clause is silent, and a reading of the policy decides. */
function withoutLoans<Common extends { readonly fullMarks: Ratio }>(
  common: Common,
  { readings: { zeroManagedLoans } }: CompiledPolicy,
  netDecrease: Pick<QualityFinding["readings"], "netNewNpl">,
) {
  if (zeroManagedLoans === "reject") {
    refuse(["managedLoans"], "undetermined", {
      zh: "减去银行承兑汇票贴现后应有贷款，实际没有（现用口径不予计分，zeroManagedLoans为“reject”）",
      en: 'expected loans beside the acceptances, got none (reading zeroManagedLoans is "reject")',
    });
  }
  const points = zeroManagedLoans === "zeroMarks" ? ZERO : common.fullMarks;
  const adjustment = points.minus(common.fullMarks);
  const undecided = { newNplRatio: null, fromBase: null, steps: null, adjustment, limit: null, points };
  return { ...common, ...undecided, readings: { ...netDecrease, zeroManagedLoans } };
}

/**
 * Points for loan quality: 30 at a new-NPL ratio of 1 %, one more or less for each 0.1 percentage point below
 * or above it, never less than 0.
 *
 * points = max(0, 30 + (1 % − ratio) ÷ 0.1 %), ratio = new NPL ÷ (managed loans − discounted acceptances).
 *
 * @param input balances at year-end in yuan ({@link QualityInput})
 * @returns the points, 0 to 40 under the reference figures; the ratio, unrounded when it is compared; every
 * figure between
 * @throws {@link RuleInputError} for missing or malformed amounts, for parts larger than their whole, for a
 * net decrease of NPL unless the reading `netNewNpl` takes it for none, and where there are no loans unless the reading
 * `zeroManagedLoans` says what then
 * @see measures-11.3
 * @example
 * const finding = qualityScore({ newNplBalance: "84000", managedLoans: "8000000" });
 * finding.newNplRatio?.toString(); // "0.0105"
 * finding.points.toString(); // "29.5"
 */
export const qualityScore: Rule<QualityInput, QualityFinding> = rule({
  name: "qualityScore",
  clause: "measures-11.3",
  title: { zh: "贷款质量", en: "Loan quality" },
  input: qualityInput,
  output: qualityOutput,
  readings: ["perPointSteps", "netNewNpl", "zeroManagedLoans"],
  decide: decideQuality,
  say: sayQuality,
});

function sayQuality(f: QualityFinding): Account {
  const net: Line = {
    field: "netLoans",
    formula: "{managedLoans} − {discountedAcceptances}",
    ...auditorOnly(signOf(f.discountedAcceptances) === 0),
  };
  const between =
    f.fromBase === null || f.steps === null
      ? WITHOUT_RATIO
      : [ratio(f), ...fromBase(f, f.fromBase, f.steps), floor(f)];
  return {
    headline: words("{points}", "{points}"),
    steps: [net, ...between, pointsLine(f)],
  };
}

/** The ratio, never so rounded that it meets the base. */
function besideBase({ newNplRatio, baseRatio }: QualityFinding): Bounded {
  return { value: newNplRatio as Decimal, bounds: [baseRatio] };
}

function ratio(f: QualityFinding): Line {
  return f.readings.netNewNpl === undefined
    ? {
        field: "newNplRatio",
        formula: "{newNplBalance} ÷ {netLoans}",
        result: words("{own:percent}", "{own:percent}", { own: besideBase(f) }),
      }
    : {
        field: "newNplRatio",
        result: words(
          "新增不良贷款余额{newNplBalance}，是净减少，按所选口径以零计，比率为{newNplRatio}",
          "new NPL of {newNplBalance} is a net decrease and counts as 0 by the reading chosen: {newNplRatio}",
        ),
      };
}

const WITHOUT_RATIO: readonly Line[] = [
  {
    field: "newNplRatio",
    result: words(
      "没有贷款，新增不良贷款余额{newNplBalance}，比率无法计算，按所选口径计分",
      "no loans, new NPL {newNplBalance}, and so no ratio; the reading chosen gives the points",
    ),
  },
  {
    what: words("与基数相比", "Against the base"),
    result: words(
      "不适用（基数{baseRatio}，每{step:percentagePoints}{perStep}）",
      "not applied (base {baseRatio}, {perStep} for each {step:percentagePoints})",
    ),
    ...auditorOnly(),
  },
];

/** How far the ratio is from the base, and what that adds or takes off, so told that every figure is positive. */
function fromBase(f: QualityFinding, away: Decimal, steps: Decimal): Line[] {
  const values = { away: magnitude(away), counted: magnitude(steps), change: changeOf(f) };
  const sign = signOf(away);
  if (sign === 0) {
    return [
      {
        what: words(
          "与基数{baseRatio}相比，每{step:percentagePoints}加（扣）{perStep}",
          "Against the base of {baseRatio}, {perStep} for each {step:percentagePoints}",
        ),
        result: words("不加不扣（{adjustment}）", "nothing added or taken off ({adjustment})"),
      },
    ];
  }
  const { side, difference, change } = SIDES[sign];
  const whole =
    f.readings.perPointSteps === "continuous"
      ? words("", "")
      : words("，按整{step:percentagePoints}计", ", in whole steps");
  return [
    {
      what: side,
      formula: words(difference, difference, { own: besideBase(f) }),
      result: words("{away:percentagePoints}", "{away:percentagePoints}", values),
    },
    {
      what: joined([change, whole]),
      formula: words("{counted:number} × {perStep}", "{counted:number} × {perStep}", values),
      result: words("{change:points}", "{change:points}", values),
    },
  ];
}

/** What is said of a ratio on either side of the base. */
const SIDES = {
  [-1]: {
    side: words("低于基数", "Below the base"),
    difference: "{baseRatio} − {own:percent}",
    change: words(
      "加分，每低于基数{step:percentagePoints}加{perStep}",
      "Added, {perStep} for each {step:percentagePoints} below the base",
    ),
  },
  1: {
    side: words("超过基数", "Above the base"),
    difference: "{own:percent} − {baseRatio}",
    change: words(
      "扣分，每超过基数{step:percentagePoints}扣{perStep}",
      "Taken off, {perStep} for each {step:percentagePoints} above the base",
    ),
  },
};

function floor({ limit }: QualityFinding): Line {
  return {
    what: words("下限", "Floor"),
    result:
      limit === "floor"
        ? words(
            "扣分超过底分{fullMarks:number}分，扣完底分为止",
            "more would be taken off than the {fullMarks:number} base points, so only these are",
          )
        : words(
            "未触及，扣分未超过底分{fullMarks:number}分；本项没有加分上限",
            "not reached, since not more than the {fullMarks:number} base points are taken off; there is no bonus cap",
          ),
    ...auditorOnly(limit !== "floor"),
  };
}
