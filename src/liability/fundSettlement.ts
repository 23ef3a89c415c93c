import type { Decimal } from "decimal.js";
import * as z from "zod/mini";
import { type DecimalInput, min } from "../exact/index.js";
import { type Rule, rule } from "../policy/index.js";
import { type Finding, fen, NO_NOTES, NO_READINGS } from "../rule/index.js";

export interface FundSettlementInput {
  /** The compensation due, in yuan to the fen. */
  readonly due: DecimalInput;
  /** What the risk assessment fund for first-responsible NPL (风险考核基金) holds, in yuan to the fen. */
  readonly riskFund: DecimalInput;
  /** What the post risk deposit (岗位风险金) holds, in yuan to the fen. */
  readonly postDeposit: DecimalInput;
}

/** An amount for each of the two accounts. */
export interface FundAmounts {
  readonly riskFund: Decimal;
  readonly postDeposit: Decimal;
}

export interface FundSettlementFinding extends Finding {
  readonly due: Decimal;
  readonly riskFund: Decimal;
  readonly postDeposit: Decimal;
  readonly drawn: FundAmounts;
  /** What the risk fund does not cover. */
  readonly afterRiskFund: Decimal;
  readonly paid: Decimal;
  /** What is left in the accounts. */
  readonly left: FundAmounts;
  /** What is taken when more is paid into the accounts. */
  readonly carriedForward: Decimal;
}

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
  input: z.strictObject({ due: fen(), riskFund: fen(), postDeposit: fen() }),
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
      readings: NO_READINGS,
      notes: NO_NOTES,
    };
  },
  say: (f, pen) => {
    const { clause } = f;
    const paid = pen.say("实付赔偿金", "Paid");
    const left = (amount: Decimal) =>
      pen.say(`，账户余${pen.yuan(amount)}`, `, leaving ${pen.yuan(amount)} in the account`);
    const carried = pen.yuan(f.carriedForward);
    const covered = Number(f.carriedForward) === 0;
    return {
      headline: pen.say(
        `实付${pen.yuan(f.paid)}，待补扣${carried}`,
        `${pen.yuan(f.paid)} paid, ${carried} carried forward`,
      ),
      steps: [
        {
          clause,
          what: pen.say("先扣第一责任不良贷款风险考核基金", "First from the risk assessment fund"),
          formula: `min(${pen.yuan(f.due)}, ${pen.yuan(f.riskFund)})`,
          result: pen.yuan(f.drawn.riskFund) + left(f.left.riskFund),
        },
        {
          clause,
          what: pen.say("再扣岗位风险金", "Then from the post risk deposit"),
          formula: `min(${pen.yuan(f.afterRiskFund)}, ${pen.yuan(f.postDeposit)})`,
          result: pen.yuan(f.drawn.postDeposit) + left(f.left.postDeposit),
        },
        {
          clause,
          what: paid,
          formula: `${pen.yuan(f.drawn.riskFund)} + ${pen.yuan(f.drawn.postDeposit)}`,
          result: pen.yuan(f.paid),
        },
        {
          clause,
          what: pen.say("待补扣", "Carried forward"),
          formula: `${pen.yuan(f.due)} − ${pen.yuan(f.paid)}`,
          result: covered
            ? pen.say(`${carried}，已足额`, `${carried}: all of it is paid`)
            : pen.say(
                `${carried}，待两账户有后续扣缴金额时补扣`,
                `${carried}, taken when more is paid into the two accounts`,
              ),
        },
      ],
    };
  },
});
