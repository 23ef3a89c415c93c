import { ONE, ZERO } from "../exact/index.js";
import { type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { type In, type Line, type Words, words } from "../rule/index.js";
import { charge, charged } from "./charge.js";

/** What happens to the loan. */
export type BuyoutOutcome = "boughtOut" | "noConsent" | "compensatedInFull";

/** A loan that the person primarily responsible wants to buy out. */
const fullBuyoutInput = {
  /** The balance of the NPL in yuan, 0 or more. */
  balance: field.money("不良贷款余额", "NPL balance"),
  /** Whether the bank consents to the buy-out that the person primarily responsible chose. */
  bankConsent: field.flag("本行是否同意", "Consent of the bank"),
  /** Whether the borrower is a direct relative (直系亲属) of a member of staff. */
  staffRelative: field.flag("借款人是否本行职工直系亲属", "Borrower is a direct relative of staff"),
};

const fullBuyoutOutput = {
  ...fullBuyoutInput,
  outcome: field.choice<BuyoutOutcome>("结果", "Outcome", {
    boughtOut: ["同意买断", "bought out"],
    noConsent: ["未买断", "not bought out"],
    compensatedInFull: ["全额赔偿", "compensated in full"],
  }),
  boughtOut: field.flag("是否买断", "Bought out"),
  /** Whether what is later recovered belongs to the buyer; the bank helps, and answers for nothing. */
  recoveriesGoToBuyer: field.flag("以后收回的资金是否归购买人", "Recoveries go to the buyer"),
  ...charged,
};

export interface FullBuyoutInput extends In<typeof fullBuyoutInput> {}
export interface FullBuyoutFinding extends Found<"fullBuyout", typeof fullBuyoutOutput> {}

/**
 * Buy-out of NPL in full by the person primarily responsible: with the bank's consent, at the whole balance; what is later
 * recovered belongs to the buyer. NPL of direct relatives of staff may not be bought out, whatever the bank
 * says: the person responsible compensates the whole balance.
 *
 * @param input the balance, the consent and whose loan it is ({@link FullBuyoutInput})
 * @returns the outcome and what is paid under this clause: the balance, or 0 without consent
 * @throws {@link RuleInputError} for a malformed balance or a missing answer
 * @see measures-38
 * @example
 * const finding = fullBuyout({ balance: 60000, bankConsent: true, staffRelative: false });
 * finding.payable.toString(); // "60000"
 * finding.recoveriesGoToBuyer; // true
 */
export const fullBuyout: Rule<FullBuyoutInput, FullBuyoutFinding> = rule({
  name: "fullBuyout",
  clause: "measures-38",
  title: { zh: "全额买断不良责任贷款", en: "Buy-out of NPL in full" },
  input: fullBuyoutInput,
  output: fullBuyoutOutput,
  decide({ balance, bankConsent, staffRelative }) {
    const outcome: BuyoutOutcome = staffRelative
      ? "compensatedInFull"
      : bankConsent
        ? "boughtOut"
        : "noConsent";
    const boughtOut = outcome === "boughtOut";
    return {
      balance,
      bankConsent,
      staffRelative,
      outcome,
      boughtOut,
      recoveriesGoToBuyer: boughtOut,
      // 全额 is a word of the text, not a figure: no policy sets another part.
      ...charge(balance, outcome === "noConsent" ? ZERO : ONE),
    };
  },
  say: ({ outcome }) => {
    const { headline, borrower, consent, amount, recoveries } = SAID[outcome];
    return {
      headline,
      steps: [
        { what: words("借款人", "Borrower"), result: borrower },
        { field: "bankConsent", result: consent },
        { field: "balance" },
        { field: "amount", ...amount },
        { field: "payable" },
        { what: words("以后收回的资金", "What is later recovered"), result: recoveries },
      ],
    };
  },
});

type Part = "headline" | "borrower" | "consent" | "recoveries";

const OTHERS = words(
  "非本行职工直系亲属，可以买断",
  "not a direct relative of staff, so it may be bought out",
);
const NO_RECOVERIES = words(
  "未买断，不适用归购买人所有的规定",
  "not bought out, so the rule that it belongs to the buyer does not apply",
);

const IN_FULL = words("全额{amount}", "{amount}, the whole balance");

const SAID: Readonly<Record<BuyoutOutcome, Readonly<Record<Part, Words>> & { readonly amount: Line }>> = {
  boughtOut: {
    headline: words("同意买断，应付{payable}", "bought out for {payable}"),
    borrower: OTHERS,
    consent: words("同意", "given"),
    amount: { what: words("买断价款", "Price"), result: IN_FULL },
    recoveries: words(
      "归购买人所有；本行有义务协助清收，但对买断贷款本息能否收回不承担任何责任",
      "belongs to the buyer; the bank helps to recover and does not answer for the result",
    ),
  },
  noConsent: {
    headline: words("本行未同意，不能买断", "no buy-out, as the bank does not consent"),
    borrower: OTHERS,
    consent: words(
      "未同意，不能买断，仍按第三十三条赔偿",
      "not given, so there is no buy-out, and Article 33 applies as before",
    ),
    amount: {
      what: words("买断价款", "Price"),
      result: words("未买断，为{amount}", "{amount}, as it is not bought out"),
    },
    recoveries: NO_RECOVERIES,
  },
  compensatedInFull: {
    headline: words(
      "不得买断，由相关责任人全额赔偿{payable}",
      "no buy-out; the person responsible compensates in full, {payable}",
    ),
    borrower: words(
      "本行职工直系亲属，不得买断，由相关责任人全额赔偿",
      "a direct relative of staff, so there is no buy-out and the person responsible compensates in full",
    ),
    consent: words("不适用，同意与否均不得买断", "does not matter, as no consent can allow this buy-out"),
    amount: { result: IN_FULL },
    recoveries: NO_RECOVERIES,
  },
};
