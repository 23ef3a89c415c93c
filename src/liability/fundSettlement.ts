import { min } from "../exact/index.js";
import { type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { type In, signOf, words } from "../rule/index.js";

/** What each of the two accounts holds, in yuan to the fen. */
const accounts = {
  /** What the risk assessment fund for first-responsible NPL (风险考核基金) holds, in yuan to the fen. */
  riskFund: field.fen("第一责任不良贷款风险考核基金", "Risk assessment fund"),
  /** What the post risk deposit (岗位风险金) holds, in yuan to the fen. */
  postDeposit: field.fen("岗位风险金", "Post risk deposit"),
};

/** What is due, and the accounts it is taken from. */
const fundSettlementInput = {
  /** The compensation due, in yuan to the fen. */
  due: field.fen("应付赔偿金", "Due"),
  ...accounts,
};

const fundSettlementOutput = {
  ...fundSettlementInput,
  drawn: field.record("扣款", "Drawn", accounts),
  /** What the risk fund does not cover. */
  afterRiskFund: field.fen("考核基金不足部分", "Left after the risk fund"),
  paid: field.fen("实付赔偿金", "Paid"),
  /** What is left in the accounts. */
  left: field.record("账户余额", "Left", accounts),
  /** What is taken when more is paid into the accounts. */
  carriedForward: field.fen("待补扣", "Carried forward"),
};

export interface FundSettlementInput extends In<typeof fundSettlementInput> {}
export interface FundSettlementFinding extends Found<"fundSettlement", typeof fundSettlementOutput> {}
/** An amount for each of the two accounts. */
export type FundAmounts = FundSettlementFinding["drawn"];

/**
 * Pays compensation from the risk fund and then the post deposit; what they do not cover is carried forward.
 *
 * paid = min(due, risk fund + post deposit); carried forward = due − paid. Money that is due or held is whole
 * fen: a fraction of a fen is refused, because it can be neither paid nor carried.
 *
 * @param input the amount due and the two balances ({@link FundSettlementInput})
 * @returns what is paid, what each account gives and keeps, and what is carried forward
 * @throws {@link RuleInputError} for amounts that are negative, malformed or no whole fen
 * @see measures-34
 * @example
 * const finding = fundSettlement({ due: 50000, riskFund: 30000, postDeposit: 15000 });
 * finding.paid.toString(); // "45000"
 * finding.carriedForward.toString(); // "5000"
 */
export const fundSettlement: Rule<FundSettlementInput, FundSettlementFinding> = rule({
  name: "fundSettlement",
  clause: "measures-34",
  title: { zh: "赔偿金的来源", en: "Sources of compensation" },
  input: fundSettlementInput,
  output: fundSettlementOutput,
  decide({ due, riskFund, postDeposit }) {
    const fromFund = min(due, riskFund);
    const afterRiskFund = due.minus(fromFund);
    const fromDeposit = min(afterRiskFund, postDeposit);
    return {
      due,
      riskFund,
      postDeposit,
      drawn: { riskFund: fromFund, postDeposit: fromDeposit },
      afterRiskFund,
      paid: fromFund.plus(fromDeposit),
      left: { riskFund: riskFund.minus(fromFund), postDeposit: postDeposit.minus(fromDeposit) },
      carriedForward: afterRiskFund.minus(fromDeposit),
    };
  },
  say: (f) => ({
    headline: words("实付{paid}，待补扣{carriedForward}", "{paid} paid, {carriedForward} carried forward"),
    steps: [
      {
        what: words("先扣第一责任不良贷款风险考核基金", "First from the risk assessment fund"),
        formula: "min({due}, {riskFund})",
        result: words(
          "{drawn.riskFund}，账户余{left.riskFund}",
          "{drawn.riskFund}, leaving {left.riskFund} in the account",
        ),
      },
      {
        what: words("再扣岗位风险金", "Then from the post risk deposit"),
        formula: "min({afterRiskFund}, {postDeposit})",
        result: words(
          "{drawn.postDeposit}，账户余{left.postDeposit}",
          "{drawn.postDeposit}, leaving {left.postDeposit} in the account",
        ),
      },
      { field: "paid", formula: "{drawn.riskFund} + {drawn.postDeposit}" },
      {
        field: "carriedForward",
        formula: "{due} − {paid}",
        result:
          signOf(f.carriedForward) === 0
            ? words("{carriedForward}，已足额", "{carriedForward}: all of it is paid")
            : words(
                "{carriedForward}，待两账户有后续扣缴金额时补扣",
                "{carriedForward}, taken when more is paid into the two accounts",
              ),
      },
    ],
  }),
});
