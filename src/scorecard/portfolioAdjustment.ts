import { type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { fieldsByCase, type In, type Words, words, wordWithCode } from "../rule/index.js";

/** Which way lending is to go. */
type Direction = "increase" | "reduce";

const riskControlled = field.flag("风险可控", "Risk under control");

const portfolioAdjustmentInput = {
  /** Where the industry, or the group of clients, is heading. */
  outlook: field.choice<"rising" | "steady" | "falling">("行业走势", "Outlook", {
    rising: ["处于上升期", "rising"],
    steady: ["平稳", "steady"],
    falling: ["出现下行趋势", "falling"],
  }),
  /** Whether its risk is under control; needed where it is rising. */
  riskControlled: field.optional(riskControlled),
  /** Lending to it before, in yuan. */
  before: field.money("调整前的贷款", "Lending before"),
  /** Lending to it after, in yuan. */
  after: field.money("调整后的贷款", "Lending after"),
};

const portfolioAdjustmentOutput = {
  outlook: portfolioAdjustmentInput.outlook,
  riskControlled: field.nullable(riskControlled, "只在上升期判断", "judged only where it is rising"),
  before: portfolioAdjustmentInput.before,
  after: portfolioAdjustmentInput.after,
  /** after − before */
  change: field.signedMoney("贷款增减", "Change in lending"),
  /** Which way the text wants lending to go; null where it says nothing. */
  direction: field.nullable(
    field.choice<Direction>("调整方向", "Direction", {
      increase: ["适当增加贷款投放", "increase lending"],
      reduce: ["收缩信贷规模", "reduce lending"],
    }),
    "原文没有要求",
    "the text asks for none",
  ),
  /** Whether lending went that way; null where the text says nothing. */
  follows: field.nullable(
    field.flag("是否照此调整", "Whether lending went that way"),
    "不作判断",
    "not judged",
  ),
};

export interface PortfolioAdjustmentInput extends In<typeof portfolioAdjustmentInput> {}
export interface PortfolioAdjustmentFinding
  extends Found<"portfolioAdjustment", typeof portfolioAdjustmentOutput> {}

/**
 * Whether lending to an industry went the way its outlook asks for: up where it is rising and the risk is under
 * control, down where it is falling. By how much, the document does not say; of anything else it says nothing.
 *
 * @param input the outlook and the lending before and after ({@link PortfolioAdjustmentInput})
 * @returns the direction asked for, the change, and whether the one follows the other
 * @throws {@link RuleInputError} where a rising industry comes without `riskControlled`, or another with it
 * @see post-loan-4
 * @example
 * const rising = { outlook: "rising", riskControlled: true } as const;
 * portfolioAdjustment({ ...rising, before: "1000000", after: "1200000" }).follows; // true
 * portfolioAdjustment({ outlook: "falling", before: "1000000", after: "1000000" }).follows; // false
 */
export const portfolioAdjustment: Rule<PortfolioAdjustmentInput, PortfolioAdjustmentFinding> = rule({
  name: "portfolioAdjustment",
  clause: "post-loan-4",
  title: { zh: "信贷组合的调整方向", en: "Direction of the portfolio" },
  input: portfolioAdjustmentInput,
  output: portfolioAdjustmentOutput,
  decide: (input) => {
    const { outlook, before, after } = input;
    const { riskControlled: controlled } = fieldsByCase(input, {
      riskControlled: {
        holds: outlook === "rising",
        when: {
          zh: `行业走势为${wordWithCode(portfolioAdjustmentInput.outlook, "rising")}`,
          en: "where outlook is rising",
        },
      },
    });
    const change = after.minus(before);
    const direction: Direction | null =
      controlled === true ? "increase" : outlook === "falling" ? "reduce" : null;
    const follows =
      direction === null ? null : direction === "increase" ? change.isPositive() : change.isNegative();
    return { outlook, riskControlled: controlled, before, after, change, direction, follows };
  },
  say: (f) => ({
    headline: headline(f),
    steps: [
      { field: "outlook" },
      { field: "riskControlled" },
      { field: "direction" },
      { sum: "change", of: ["after"], less: ["before"] },
      { field: "follows" },
    ],
  }),
});

function headline({ direction, follows }: PortfolioAdjustmentFinding): Words {
  if (direction === null) return words("原文没有要求调整", "the text asks for no adjustment");
  return follows === true
    ? words("{direction}，已照此调整", "{direction}; lending went that way")
    : words("{direction}，没有照此调整", "{direction}; lending did not go that way");
}
