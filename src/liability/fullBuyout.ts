import type { Decimal } from "decimal.js";
import * as z from "zod/mini";
import { type DecimalInput, ONE, ZERO } from "../exact/index.js";
import { type Rule, rule } from "../policy/index.js";
import { type Bilingual, type Finding, flag, money, NO_NOTES, NO_READINGS } from "../rule/index.js";
import { type Charged, charge, chargeSteps } from "./charge.js";

export interface FullBuyoutInput {
  /** The balance of the NPL in yuan, 0 or more. */
  readonly balance: DecimalInput;
  /** Whether the bank consents to the buy-out that the primary responsible chose. */
  readonly bankConsent: boolean;
  /** Whether the borrower is a direct relative (直系亲属) of a member of staff. */
  readonly staffRelative: boolean;
}

/** What happens to the loan. */
export type BuyoutOutcome = "boughtOut" | "noConsent" | "compensatedInFull";

export interface FullBuyoutFinding extends Finding, Charged {
  readonly balance: Decimal;
  readonly bankConsent: boolean;
  readonly staffRelative: boolean;
  readonly outcome: BuyoutOutcome;
  readonly boughtOut: boolean;
  /** Whether what is later recovered belongs to the buyer; the bank helps, and answers for nothing. */
  readonly recoveriesGoToBuyer: boolean;
}

/**
 * Buy-out of NPL in full by its primary responsible: with the bank's consent, at the whole balance; what is later
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
  input: z.strictObject({ balance: money(), bankConsent: flag(), staffRelative: flag() }),
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
      readings: NO_READINGS,
      notes: NO_NOTES,
    };
  },
  say: (f, pen) => {
    const { clause } = f;
    const { headline, borrower, consent, amount, recoveries } = SAID[f.outcome];
    const say = (text: Bilingual) => pen.words(text);
    return {
      headline: f.outcome === "noConsent" ? say(headline) : say(headline) + pen.yuan(f.payable),
      steps: [
        { clause, what: pen.say("借款人", "Borrower"), result: say(borrower) },
        { clause, what: pen.say("本行意见", "Consent of the bank"), result: say(consent) },
        ...chargeSteps(f, f.balance, say(amount), pen),
        { clause, what: pen.say("以后收回的资金", "What is later recovered"), result: say(recoveries) },
      ],
    };
  },
});

type Part = "headline" | "borrower" | "consent" | "amount" | "recoveries";

const OTHERS: Bilingual = {
  zh: "非本行职工直系亲属，可以买断",
  en: "no direct relative of staff: may be bought out",
};
const NO_RECOVERIES: Bilingual = {
  zh: "未买断，不归责任人所有",
  en: "not bought out, so it does not go to the person responsible under this clause",
};

const SAID: Readonly<Record<BuyoutOutcome, Readonly<Record<Part, Bilingual>>>> = {
  boughtOut: {
    headline: { zh: "同意买断，应付", en: "bought out for " },
    borrower: OTHERS,
    consent: { zh: "同意", en: "given" },
    amount: { zh: "买断价款", en: "Price" },
    recoveries: {
      zh: "归购买人所有；本行有义务协助清收，对能否收回不承担责任",
      en: "belongs to the buyer; the bank helps to recover and does not answer for the result",
    },
  },
  noConsent: {
    headline: { zh: "未买断", en: "not bought out" },
    borrower: OTHERS,
    consent: {
      zh: "未同意，不能买断，仍按第三十三条赔偿",
      en: "not given: no buy-out, and Article 33 applies as before",
    },
    amount: { zh: "本条应付金额", en: "Due under this clause" },
    recoveries: NO_RECOVERIES,
  },
  compensatedInFull: {
    headline: { zh: "不得买断，应全额赔偿", en: "no buy-out; to be compensated in full: " },
    borrower: {
      zh: "本行职工直系亲属，不得买断，由相关责任人全额赔偿",
      en: "a direct relative of staff: no buy-out, the person responsible compensates in full",
    },
    consent: { zh: "不适用：同意与否均不得买断", en: "not applied: no consent can allow this buy-out" },
    amount: { zh: "赔偿金额", en: "Compensation" },
    recoveries: NO_RECOVERIES,
  },
};
