import { max, ZERO } from "../exact/index.js";
import { type CompiledPolicy, type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import {
  type Account,
  applying,
  type Decided,
  type Exact,
  type In,
  joined,
  type Words,
  words,
} from "../rule/index.js";

const disposalEnded = field.flag("资产是否处置完毕", "Whether the disposal has ended");
const loanSettled = field.flag("贷款是否清偿", "Whether the loan is repaid");

const amounts = {
  /** The money kept in the special account for the loan, in yuan to the fen. */
  held: field.fen("存入专门账户的资金", "Money in the special account"),
  /** The loss confirmed when the disposal has ended, in yuan to the fen; 0 where there is none. */
  loss: field.fen("处置完毕后确认的损失", "Loss confirmed after the disposal"),
};

const disposalRefundInput = {
  ...amounts,
  /** Nothing is returned before. Left out, the refund is what is returned once it has, and a note says so. */
  disposalEnded: field.optional(disposalEnded),
  /** Nothing is returned before. Left out, the refund is what is returned once it is, and a note says so. */
  loanSettled: field.optional(loanSettled),
};

const disposalRefundOutput = {
  ...amounts,
  disposalEnded: field.nullable(disposalEnded, "未说明", "not stated"),
  loanSettled: field.nullable(loanSettled, "未说明", "not stated"),
  /** What decided: something that must come first has not, or what the disposal ended with. */
  basis: field.choice<"awaited" | "noLoss" | "someLoss">("依据", "What decided", {
    awaited: ["尚不具备退还条件", "not yet to be refunded"],
    noLoss: ["没有任何损失", "no loss at all"],
    someLoss: ["有损失", "some loss"],
  }),
  /** What goes back to the person responsible, in yuan. */
  refund: field.fen("退还", "Refund"),
  /** What stays in the special account or with the bank: held − refund. */
  kept: field.fen("不退还", "Kept"),
};

const disposalRefundNotes = {
  conditionsNotStated: {
    zh: "资产处置完毕、贷款清偿以后才退还；未说明两项是否均已完成，请核对",
    en: "The money is returned after the disposal has ended and the loan is repaid; it is not stated that both have happened, so check",
  },
} as const;

export interface DisposalRefundInput extends In<typeof disposalRefundInput> {}
export interface DisposalRefundFinding
  extends Found<
    "disposalRefund",
    typeof disposalRefundOutput,
    typeof disposalRefundNotes,
    "refundOnPartialLoss"
  > {}

type Refund = Decided<typeof disposalRefundOutput, keyof typeof disposalRefundNotes>;

function decideRefund(
  { held, loss, disposalEnded, loanSettled }: Exact<typeof disposalRefundInput>,
  { readings: { refundOnPartialLoss } }: CompiledPolicy,
): Refund {
  const given = { held, loss, disposalEnded: disposalEnded ?? null, loanSettled: loanSettled ?? null };
  const conditions = [given.disposalEnded, given.loanSettled];
  if (conditions.includes(false)) return { ...given, basis: "awaited", refund: ZERO, kept: held };
  const noLoss = loss.isZero();
  const afterLoss = refundOnPartialLoss === "none" ? ZERO : max(ZERO, held.minus(loss));
  const refund = noLoss ? held : afterLoss;
  return {
    ...given,
    basis: noLoss ? "noLoss" : "someLoss",
    refund,
    kept: held.minus(refund),
    readings: noLoss ? {} : { refundOnPartialLoss },
    notes: applying({ conditionsNotStated: refund.isPositive() && conditions.includes(null) }),
  };
}

/**
 * What is returned of the money held for a mortgage loan once its collateral is disposed of and the loan is repaid.
 *
 * No loss: all of it. Any loss: nothing; under the reading `refundOnPartialLoss: "lessLoss"` max(0, held − loss).
 * Nothing before the disposal has ended and the loan is repaid.
 *
 * @param input the money held and the loss confirmed, both in yuan to the fen, and whether the time for a refund
 * has come ({@link DisposalRefundInput})
 * @returns what is refunded and what is kept
 * @throws {@link RuleInputError} for amounts that are missing, malformed, negative or have fractions of a fen
 * @see measures-51
 * @example
 * const over = { disposalEnded: true, loanSettled: true };
 * disposalRefund({ held: "5000", loss: "0", ...over }).refund.toString(); // "5000"
 * disposalRefund({ held: "5000", loss: "0.01", ...over }).refund.toString(); // "0"
 * disposalRefund({ held: "5000", loss: "0", disposalEnded: true, loanSettled: false }).refund.toString(); // "0"
 */
export const disposalRefund: Rule<DisposalRefundInput, DisposalRefundFinding> = rule({
  name: "disposalRefund",
  clause: "measures-51",
  title: { zh: "专户买断资金退还", en: "Refund of money held during disposal" },
  input: disposalRefundInput,
  output: disposalRefundOutput,
  readings: ["refundOnPartialLoss"],
  notes: disposalRefundNotes,
  decide: decideRefund,
  say: sayRefund,
});

function sayRefund(f: DisposalRefundFinding): Account {
  return {
    headline: f.basis === "awaited" ? words("暂不退还", "not yet refunded") : words("{refund}", "{refund}"),
    steps: [
      { field: "held" },
      { field: "disposalEnded" },
      { field: "loanSettled" },
      { field: "loss" },
      { field: "refund", result: refundWords(f) },
      f.basis === "awaited"
        ? { field: "kept", what: words("继续存在专门账户", "Still in the special account") }
        : { field: "kept", formula: "{held} − {refund}" },
    ],
  };
}

function refundWords({ basis, readings, disposalEnded, loanSettled }: DisposalRefundFinding): Words {
  if (basis === "awaited") {
    const first = [
      ...(disposalEnded === false ? [words("资产处置完毕", "the disposal has ended")] : []),
      ...(loanSettled === false ? [words("贷款清偿", "the loan is repaid")] : []),
    ];
    return words("{refund}（待{first}后再定）", "{refund} (to be decided once {first})", {
      first: joined(first, "、", " and "),
    });
  }
  if (basis === "noLoss") {
    return disposalEnded && loanSettled
      ? words("{refund}（没有任何损失，全额退还）", "{refund} (no loss at all: all of it)")
      : words(
          "{refund}（没有任何损失，资产处置完毕、贷款清偿后全额退还）",
          "{refund} (no loss at all: all of it, once the disposal has ended and the loan is repaid)",
        );
  }
  return readings.refundOnPartialLoss === "lessLoss"
    ? words(
        "{refund}（有损失，退还扣除损失后的余额，扣完为止）",
        "{refund} (there is a loss: the money held less the loss, if anything is left)",
      )
    : words("{refund}（有损失，不予退还）", "{refund} (there is a loss: nothing is returned)");
}
