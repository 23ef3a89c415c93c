import { max, ZERO } from "../exact/index.js";
import { type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { type In, signOf, words } from "../rule/index.js";

const disposalRefundInput = {
  /** The money kept in the special account for the loan, in yuan to the fen. */
  held: field.fen("存入专门账户的资金", "Money in the special account"),
  /** The loss confirmed when the disposal has ended, in yuan to the fen; 0 where there is none. */
  loss: field.fen("处置完毕后确认的损失", "Loss confirmed after the disposal"),
};

const disposalRefundOutput = {
  ...disposalRefundInput,
  /** What goes back to the person responsible, in yuan. */
  refund: field.fen("退还", "Refund"),
  /** What stays with the bank: held − refund. */
  kept: field.fen("不退还", "Kept"),
};

export interface DisposalRefundInput extends In<typeof disposalRefundInput> {}
export interface DisposalRefundFinding
  extends Found<
    "disposalRefund",
    typeof disposalRefundOutput,
    Readonly<Record<never, never>>,
    "refundOnPartialLoss"
  > {}

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
  input: disposalRefundInput,
  output: disposalRefundOutput,
  readings: ["refundOnPartialLoss"],
  decide: ({ held, loss }, { readings: { refundOnPartialLoss } }) => {
    if (loss.isZero()) return { held, loss, refund: held, kept: ZERO };
    const refund = refundOnPartialLoss === "none" ? ZERO : max(ZERO, held.minus(loss));
    return { held, loss, refund, kept: held.minus(refund), readings: { refundOnPartialLoss } };
  },
  say: ({ refund, readings: { refundOnPartialLoss } }) => ({
    headline: words("{refund}", "{refund}"),
    steps: [
      { field: "held" },
      { field: "loss" },
      {
        field: "refund",
        ...(refundOnPartialLoss === "lessLoss" && signOf(refund) > 0 && { formula: "{held} − {loss}" }),
        result: REFUNDED[refundOnPartialLoss ?? "noLoss"],
      },
      { field: "kept", formula: "{held} − {refund}" },
    ],
  }),
});

const REFUNDED = {
  noLoss: words("{refund}（没有任何损失，全额退还）", "{refund} (no loss at all: all of it)"),
  none: words("{refund}（有损失，不予退还）", "{refund} (there is a loss: nothing is returned)"),
  lessLoss: words(
    "{refund}（有损失，退还扣除损失后的余额，扣完为止）",
    "{refund} (there is a loss: what is left after it, if anything)",
  ),
};
