import { min } from "../exact/index.js";
import { type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { type In, signOf, type Words, words } from "../rule/index.js";

/** What each of the two accounts holds, in yuan to the fen. */
const accounts = {
  /** What the risk assessment fund for first-responsible NPL (风险考核基金) holds, in yuan to the fen. */
  riskFund: field.fen("客户经理第一责任不良贷款风险考核基金", "Risk assessment fund"),
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
  /** What the account that pays first does not cover. */
  afterFirst: field.fen("先扣账户不足部分", "Left after the first account"),
  paid: field.fen("实付赔偿金", "Paid"),
  /** What is left in the accounts. */
  left: field.record("账户余额", "Left", accounts),
  /** What is taken when more is paid into the accounts. */
  carriedForward: field.fen("待补扣", "Carried forward"),
};

export interface FundSettlementInput extends In<typeof fundSettlementInput> {}
export interface FundSettlementFinding
  extends Found<"fundSettlement", typeof fundSettlementOutput, Readonly<Record<never, never>>, "fundOrder"> {}
/** An amount for each of the two accounts. */
export type FundAmounts = FundSettlementFinding["drawn"];

/**
 * Pays compensation from the risk fund and the post deposit; what they do not cover is carried forward. Which of the
 * two pays first is the reading `fundOrder`.
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
  readings: ["fundOrder"],
  decide({ due, riskFund, postDeposit }, { readings: { fundOrder } }) {
    const fundFirst = fundOrder === "riskFundFirst";
    const fromFirst = min(due, fundFirst ? riskFund : postDeposit);
    const afterFirst = due.minus(fromFirst);
    const fromSecond = min(afterFirst, fundFirst ? postDeposit : riskFund);
    const [fromFund, fromDeposit] = fundFirst ? [fromFirst, fromSecond] : [fromSecond, fromFirst];
    return {
      due,
      riskFund,
      postDeposit,
      drawn: { riskFund: fromFund, postDeposit: fromDeposit },
      afterFirst,
      paid: fromFirst.plus(fromSecond),
      left: { riskFund: riskFund.minus(fromFund), postDeposit: postDeposit.minus(fromDeposit) },
      carriedForward: afterFirst.minus(fromSecond),
      readings: { fundOrder },
    };
  },
  say: (f) => {
    const [first, second] = f.readings.fundOrder === "postDepositFirst" ? DEPOSIT_FIRST : FUND_FIRST;
    return {
      headline:
        signOf(f.carriedForward) === 0
          ? words("实付{paid}，已足额", "{paid} paid, all that is due")
          : words("实付{paid}，待补扣{carriedForward}", "{paid} paid, {carriedForward} carried forward"),
      steps: [
        { field: "due" },
        {
          what: words("先扣{account}", "First {account}", { account: ACCOUNTS[first] }),
          result: drawnWords(first),
        },
        {
          what: words("再扣{account}", "Then {account}", { account: ACCOUNTS[second] }),
          result: secondWords(f, second),
        },
        { field: "paid", formula: `{drawn.${first}} + {drawn.${second}}` },
        {
          field: "carriedForward",
          formula: "{due} − {paid}",
          result:
            signOf(f.carriedForward) === 0
              ? words("{carriedForward}，已足额", "{carriedForward}, as all of it is paid")
              : words(
                  "{carriedForward}，待两账户有后续扣缴金额时补扣",
                  "{carriedForward}, taken when more is paid into the two accounts",
                ),
        },
      ],
    };
  },
});

type AccountName = keyof typeof accounts;

const FUND_FIRST: readonly [first: AccountName, second: AccountName] = ["riskFund", "postDeposit"];
const DEPOSIT_FIRST: typeof FUND_FIRST = ["postDeposit", "riskFund"];

const ACCOUNTS: Readonly<Record<AccountName, Words>> = {
  riskFund: words("客户经理第一责任不良贷款风险考核基金", "the risk assessment fund"),
  postDeposit: words("岗位风险金", "the post risk deposit"),
};

/** What an account holds, gives and keeps. */
function drawnWords(account: AccountName): Words {
  const [held, drawn, left] = [`{${account}}`, `{drawn.${account}}`, `{left.${account}}`];
  return words(`账户有${held}，扣${drawn}，余${left}`, `it holds ${held} and pays ${drawn}, leaving ${left}`);
}

/** The account whose turn comes second: whether it is needed at all. */
function secondWords({ afterFirst }: FundSettlementFinding, account: AccountName): Words {
  if (signOf(afterFirst) === 0)
    return words(`已足额，不再扣，账户余{left.${account}}`, `not needed, it keeps {left.${account}}`);
  const values = { drawn: drawnWords(account) };
  return words("还差{afterFirst}，{drawn}", "{afterFirst} is still due; {drawn}", values);
}
