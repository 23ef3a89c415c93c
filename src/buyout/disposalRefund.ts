import type { Decimal } from "decimal.js";
import * as z from "zod/mini";
import { type DecimalInput, max, type Ratio, ZERO } from "../exact/index.js";
import { type CompiledPolicy, type Readings, type Rule, rule } from "../policy/index.js";
import { type Bilingual, type Decided, type Finding, fen, NO_NOTES, NO_READINGS } from "../rule/index.js";

export interface DisposalRefundInput {
  /** The money kept in the special account for the loan, in yuan to the fen. */
  readonly held: DecimalInput;
  /** The loss confirmed when the disposal has ended, in yuan to the fen; 0 where there is none. */
  readonly loss: DecimalInput;
}

export interface DisposalRefundFinding extends Finding {
  readonly held: Decimal;
  readonly loss: Decimal;
  /** What goes back to the person responsible. */
  readonly refund: Decimal;
  /** What stays with the bank: held − refund. */
  readonly kept: Decimal;
}

function decide(
  { held, loss }: { readonly held: Ratio; readonly loss: Ratio },
  { readings: { refundOnPartialLoss } }: CompiledPolicy,
): Decided<DisposalRefundFinding> {
  if (loss.isZero()) return { held, loss, refund: held, kept: ZERO, readings: NO_READINGS, notes: NO_NOTES };
  const refund = refundOnPartialLoss === "none" ? ZERO : max(ZERO, held.minus(loss));
  return { held, loss, refund, kept: held.minus(refund), readings: { refundOnPartialLoss }, notes: NO_NOTES };
}

const WHY: Readonly<Record<"noLoss" | Readings["refundOnPartialLoss"], Bilingual>> = {
  noLoss: { zh: "没有任何损失，全额退还", en: "no loss at all: all of it" },
  none: { zh: "有损失，不予退还", en: "there is a loss: nothing is returned" },
  lessLoss: {
    zh: "有损失，退还扣除损失后的余额，扣完为止",
    en: "there is a loss: what is left after it, if anything",
  },
};

/**
 * What is returned of the money held for a mortgage loan once its collateral is disposed of.
 *
 * No loss: all of it. Any loss: nothing; under the reading `refundOnPartialLoss: "lessLoss"` max(0, held − loss).
 *
 * @param input the money held and the loss confirmed, both in yuan to the fen ({@link DisposalRefundInput})
 * @returns what is refunded and what is kept
 * @throws {@link RuleInputError} for amounts that are missing, malformed, negative or have fractions of a fen
 * @see measures-51
 * @example
 * disposalRefund({ held: "5000", loss: "0" }).refund.toString(); // "5000"
 * disposalRefund({ held: "5000", loss: "0.01" }).refund.toString(); // "0"
 */
export const disposalRefund: Rule<DisposalRefundInput, DisposalRefundFinding> = rule({
  name: "disposalRefund",
  clause: "measures-51",
  title: { zh: "专户买断资金退还", en: "Refund of money held during disposal" },
  input: z.strictObject({ held: fen(), loss: fen() }),
  decide,
  say: (f, pen) => {
    const { clause } = f;
    const [held, loss, refund] = [pen.yuan(f.held), pen.yuan(f.loss), pen.yuan(f.refund)];
    const reading = f.readings.refundOnPartialLoss as keyof typeof WHY | undefined;
    const why = WHY[reading ?? "noLoss"];
    return {
      headline: refund,
      steps: [
        { clause, what: pen.say("存入专门账户的资金", "Money in the special account"), result: held },
        { clause, what: pen.say("处置完毕后确认的损失", "Loss confirmed after the disposal"), result: loss },
        {
          clause,
          what: pen.say("退还", "Refund"),
          ...(reading === "lessLoss" && pen.sign(f.refund) > 0 ? { formula: `${held} − ${loss}` } : {}),
          result: pen.say(`${refund}（${why.zh}）`, `${refund} (${why.en})`),
        },
        { clause, what: pen.say("不退还", "Kept"), formula: `${held} − ${refund}`, result: pen.yuan(f.kept) },
      ],
    };
  },
});
