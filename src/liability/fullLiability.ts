import { ONE, type Ratio, ZERO } from "../exact/index.js";
import * as field from "../rule/fields.js";
import {
  type Account,
  type Checklist,
  type ClauseId,
  type Duties,
  type Exact,
  itemWords,
  type Line,
  type Step,
  words,
} from "../rule/index.js";
import { charge } from "./charge.js";

/** 全额赔偿: whoever breaks one of the duties bears the whole loss. */
export const fullLiabilityOutput = {
  /** The loss that arose, in yuan. */
  loss: field.money("损失", "Loss"),
  /** Whether a duty was broken. */
  liable: field.flag("是否承担", "Liable"),
  /** The part of the loss to bear: 1 or 0. */
  rate: field.share("承担比例", "Part to bear"),
  /** The exact amount. */
  due: field.money("赔偿金额", "Amount to bear"),
  /** The amount to the fen. */
  payable: field.fen("应付金额（四舍五入到分）", "Payable, rounded half up to the fen"),
};

/** The whole loss to whoever is liable, and none of it otherwise. 全额 is a word of the text, not a figure. */
export function inFull(loss: Ratio, liable: boolean): Exact<typeof fullLiabilityOutput> {
  const { rate, amount: due, payable } = charge(loss, liable ? ONE : ZERO);
  return { loss, liable, rate, due, payable };
}

/** The loss, and that all of it or none is borne. */
export function fullLiabilityLines(liable: boolean, clause?: ClauseId): Line[] {
  return [
    { field: "loss", clause },
    { field: "due", clause, result: liable ? IN_FULL : NOTHING },
    ...(liable ? [{ field: "payable", clause }] : []),
  ];
}

const IN_FULL = words("全额{due}", "{due}, the whole loss");
const NOTHING = words("不承担赔偿责任，为{due}", "{due}, as there is nothing to bear");

/** The facts, which duties were broken, and what the bearer owes for it. */
export function sayFullLiability<Item extends string>(
  f: Checklist<Item> & { readonly liable: boolean },
  [zh, en]: readonly [zh: string, en: string],
  duties: Duties<Item>,
  facts: readonly Step[],
  shown: Duties = duties,
): Account {
  const broken = [...new Set(f.unmet.map((duty) => duties[duty].clause))];
  const grounds = broken.map((clause): Line => {
    const unmet = f.unmet.filter((duty) => duties[duty].clause === clause);
    return {
      clause,
      what: words("全额赔偿的依据", "Ground of full liability"),
      result: words("不符合{unmet}的要求", "not met ({unmet})", { unmet: itemWords(unmet, duties) }),
    };
  });
  return {
    headline: f.liable
      ? words(
          `${zh}全额赔偿{payable}，因不符合{unmet}的要求`,
          `${en} bears the loss in full, {payable}; not met: {unmet}`,
          { unmet: itemWords(f.unmet, duties) },
        )
      : words(`${zh}不承担赔偿责任`, `${en} bears nothing`),
    steps: [...facts, { checklist: shown }, ...grounds, ...fullLiabilityLines(f.liable, broken[0])],
  };
}
