import { type Account, joined, type Line, type Step, signOf, type Words, words } from "../rule/index.js";
import { type RetirementBuyoutFinding, type SettledLoan, sourceFields } from "./buyout.js";

/** The sheet of a buy-out: the bands, the loans in order, the money. */
export function sayBuyout(f: RetirementBuyoutFinding): Account {
  const parts = [
    words("应付{payable}", "payable {payable}"),
    words("实付{paid}", "paid {paid}"),
    words("尚差{shortfall}", "short {shortfall}"),
  ];
  if (signOf(f.held) > 0) parts.push(words("其中存入专户{held}", "of it held {held}"));
  return {
    headline: joined(parts, "，", ", "),
    steps: [
      { part: words("买断金额", "Amount of the buy-out"), say: amountSteps(f) },
      { part: words("清偿顺序", "Order of settlement"), say: loanSteps(f) },
      { part: words("资金来源", "Sources of the money"), say: sourceSteps(f) },
    ],
  };
}

function amountSteps({ toleranceUsedBefore, bands }: RetirementBuyoutFinding): Step[] {
  const usedBefore = signOf(toleranceUsedBefore) > 0;
  return [
    BEFORE_RESPONSIBILITY,
    charged(0, PERIOD),
    charged(1, PERIOD),
    {
      field: "toleranceLeft",
      what: words(
        "可用于{bands.2.from}年（含）以后形成的容忍额度",
        "Tolerance amount for NPL formed from {bands.2.from} on",
      ),
      formula: "{tolerance} − {toleranceUsedBefore}",
      result: usedBefore
        ? words(
            "{toleranceLeft}（以前年度形成的先占用）",
            "{toleranceLeft} (earlier NPL used the rest first)",
          )
        : words("{toleranceLeft}（以前年度形成的不占用）", "{toleranceLeft} (earlier NPL uses none of it)"),
    },
    charged(2, words("{from}年（含）以后形成，容忍额度以内", "Formed from {from} on, within the tolerance")),
    charged(
      3,
      words("{from}年（含）以后形成，超出容忍额度部分", "Formed from {from} on, above the tolerance"),
    ),
    { sum: "due", of: bands.map((_, i) => `bands.${i}.amount`) },
    { field: "payable" },
  ];
}

const BEFORE_RESPONSIBILITY: Step = {
  within: "beforeResponsibility",
  say: [
    {
      what: words("{until}年（含）以前形成", "Formed up to {until}"),
      result: words(
        "{ids}，余额{balance}，不在责任赔偿范围，不予买断",
        "{ids}, balance {balance}: nobody answers for it, no buy-out",
      ),
    },
  ],
};

const PERIOD = words("{from}年至{through}年形成", "Formed {from} to {through}");

function charged(band: number, what: Words): Step {
  return { within: `bands.${band}`, say: [{ field: "amount", what, formula: "{balance} × {rate}" }] };
}

function loanSteps({ loans }: RetirementBuyoutFinding): Step[] {
  const order: Line = {
    clause: "measures-50",
    what: words(
      "先丧失诉讼时效的，再信用贷款，再借款时间靠前的",
      "Limitation lapsed first, then credit loans, then the earlier loan",
    ),
    result: words(
      "{order}；由支行职工会议讨论后上报总行批准",
      "{order}; to be discussed by the branch staff and approved by head office",
    ),
  };
  if (loans.length === 0) return [{ ...order, result: words("没有责任不良贷款", "no responsible NPL") }];
  return [order, ROUNDING, { each: "loans", say: (i) => [loanLine(loans[i] as SettledLoan)] }];
}

const ROUNDING: Line = {
  clause: "measures-50",
  what: words("各笔应付金额", "Payable for each loan"),
  result: words(
    "按清偿顺序累计后四舍五入到分，每笔为前后累计数之差",
    "the running total in the order of settlement is rounded half up to the fen; each loan is the difference of two",
  ),
};

function loanLine({ inDisposal, parts }: SettledLoan): Line {
  const products = parts.map((_, i) => {
    const product = `{parts.${i}.balance} × {parts.${i}.rate}`;
    const [zh, en] = [`${product}（{parts.${i}.amount}）`, `${product} ({parts.${i}.amount})`];
    return parts.length === 1 ? words(product, product) : words(zh, en);
  });
  const settled = [words("{due}，应付{payable}，实付{paid}", "{due}, payable {payable}, paid {paid}")];
  if (inDisposal) settled.push(words("存入专户{held}", "held {held}"));
  return {
    clause: "measures-50",
    what: words(
      "{id}（{limitationLapsed}，{secured}，{lentOn}借款，{formedYear}年形成，余额{balance}）",
      "{id} ({limitationLapsed}, {secured}, granted {lentOn}, formed {formedYear}, balance {balance})",
    ),
    formula: joined(products, " + "),
    result: joined(settled, "，", ", "),
  };
}

function sourceSteps({ sources, shortfall, held }: RetirementBuyoutFinding): Step[] {
  const names = Object.keys(sourceFields);
  return [
    ...names.map((name) => ({
      field: `drawn.${name}`,
      result:
        sources === null
          ? words(`未提供余额，扣用{drawn.${name}}`, `not given, drawn {drawn.${name}}`)
          : words(
              `余额{sources.${name}}，扣用{drawn.${name}}`,
              `holds {sources.${name}}, drawn {drawn.${name}}`,
            ),
    })),
    { sum: "paid", of: names.map((name) => `drawn.${name}`) },
    {
      field: "shortfall",
      formula: "{payable} − {paid}",
      ...(sources !== null && signOf(shortfall) > 0 && { result: EXHAUSTED }),
    },
    { field: "held", result: signOf(held) > 0 ? HELD : NOTHING_HELD },
  ];
}

const EXHAUSTED = words(
  "{shortfall}（三项已扣完为止，未规定再行补扣）",
  "{shortfall} (all three are exhausted; no later deduction is provided for)",
);
const HELD = words(
  "{held}，待资产处置完毕后按第五十一条退还",
  "{held}, to be refunded by Article 51 once the disposal has ended",
);
const NOTHING_HELD = words(
  "{held}：没有为处置中的抵押贷款付款",
  "{held}: nothing was paid for a mortgage loan in disposal",
);
