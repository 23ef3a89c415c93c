import {
  type Account,
  auditorOnly,
  type ClauseId,
  joined,
  type Line,
  type Step,
  signOf,
  type Words,
  words,
} from "../rule/index.js";
import { OUTSIDE } from "./bands.js";
import { type RetirementBuyoutFinding, type SettledLoan, sourceFields } from "./buyout.js";

/** The sheet of a buy-out: the bands, the loans in order, the money. */
export function sayBuyout(f: RetirementBuyoutFinding): Account {
  const parts = [
    words("应付{payable}", "payable {payable}"),
    words("实付{paid}", "paid {paid}"),
    words("尚差{shortfall}", "short {shortfall}"),
  ];
  if (signOf(f.held) > 0)
    parts.push(words("实付中存入专门账户{held}", "{held} of what is paid held in the special account"));
  return {
    headline: joined(parts, "，", ", "),
    steps: [
      { part: words("买断金额", "Amount of the buy-out"), say: amountSteps(f) },
      { part: words("清偿顺序", "Order of settlement"), say: loanSteps(f) },
      { part: words("资金来源", "Sources of the money"), say: sourceSteps(f) },
    ],
  };
}

function amountSteps(f: RetirementBuyoutFinding): Step[] {
  const { bands } = f;
  return [
    NOT_BOUGHT.beforeResponsibility,
    NOT_BOUGHT.compensated,
    NOT_BOUGHT.relatives,
    charged(f, 0, PERIOD),
    charged(f, 1, PERIOD),
    toleranceLine(f),
    charged(
      f,
      2,
      words("{from}年（含）以后形成，容忍额度以内", "Formed from {from} on, within the tolerance"),
    ),
    charged(
      f,
      3,
      words("{from}年（含）以后形成，超出容忍额度部分", "Formed from {from} on, above the tolerance"),
    ),
    { sum: "due", of: bands.map((_, i) => `bands.${i}.amount`) },
    { field: "payable" },
  ];
}

function toleranceLine({ toleranceUsedBefore, bands }: RetirementBuyoutFinding): Line {
  const usedBefore = signOf(toleranceUsedBefore) > 0;
  const result = usedBefore
    ? words("{toleranceLeft}（以前年度形成的先占用）", "{toleranceLeft} (NPL formed earlier uses it first)")
    : words(
        "{toleranceLeft}（以前年度形成的不占用）",
        "{toleranceLeft} (NPL formed earlier uses none of it)",
      );
  return {
    field: "toleranceLeft",
    what: words(
      "{bands.2.from}年（含）以后形成的不良贷款可用的容忍额度",
      "Tolerance amount for NPL formed from {bands.2.from} on",
    ),
    ...(usedBefore && { formula: "{tolerance} − {toleranceUsedBefore}" }),
    result,
    ...auditorOnly(bands.slice(2).every(({ balance }) => signOf(balance) === 0)),
  };
}

/** Loans that are not bought out: each kind has a line of its own, where there are any. */
const NOT_BOUGHT = {
  beforeResponsibility: notBought(
    "beforeResponsibility",
    words("{until}年（含）以前形成", "Formed up to {until}"),
    words(
      "{ids}，余额{balance}，不在责任赔偿范围，不予买断",
      "{ids}, balance {balance}: outside the scope of compensation, no buy-out",
    ),
  ),
  compensated: notBought(
    "compensated",
    words("已按考核赔偿", "Already compensated"),
    words(
      "{ids}，余额{balance}，责任人应积极清收或配合清收，不再扣款，不列入买断金额，不占用容忍额度",
      "{ids}, balance {balance}: the person responsible goes on to recover it, nothing is deducted again; it is no part of the buy-out and uses no tolerance",
    ),
  ),
  relatives: notBought(
    "relatives",
    words("本行职工直系亲属不良贷款", "NPL of direct relatives of staff"),
    words(
      "{ids}，余额{balance}，不得买断，由相关责任人全额赔偿，不列入买断金额，不占用容忍额度",
      "{ids}, balance {balance}: not to be bought out, the person responsible compensates it in full; it is no part of the buy-out and uses no tolerance",
    ),
  ),
};

function notBought(field: string, what: Words, result: Words): Step {
  return { within: field, say: [{ what, result }] };
}

const PERIOD = words("{from}年至{through}年形成", "Formed {from} to {through}");

/** A band; one that nothing lies in is of no use to an employee. */
function charged({ bands }: RetirementBuyoutFinding, band: number, what: Words): Step {
  const { balance } = bands[band] as RetirementBuyoutFinding["bands"][number];
  const quiet = auditorOnly(signOf(balance) === 0);
  return {
    within: `bands.${band}`,
    say: [{ field: "amount", what, formula: "{balance} × {rate}", ...quiet }],
  };
}

function loanSteps(f: RetirementBuyoutFinding): Step[] {
  const { loans } = f;
  const order: Line = { clause: "measures-50", ...orderWords(f) };
  if (loans.length === 0) return [{ ...order, result: words("没有责任不良贷款", "no responsible NPL") }];
  const whole = loans.every(({ due, payable }) => String(due) === String(payable));
  return [
    order,
    { ...ROUNDING, ...auditorOnly(whole) },
    { each: "loans", say: (i) => [loanLine(loans[i] as SettledLoan)] },
  ];
}

function orderWords({ orderBasis, readings }: RetirementBuyoutFinding): Pick<Line, "what" | "result"> {
  if (orderBasis === "approved") {
    return {
      what: words("总行批准的清偿顺序", "Order approved by head office"),
      result: words("{order}", "{order}"),
    };
  }
  return {
    what: PRINCIPLES[readings.settlementOrder ?? "lexicographic"],
    result: words(
      "{order}；由支行职工会议讨论后上报总行批准",
      "{order}; to be discussed by the staff of the sub-branch and approved by head office",
    ),
  };
}

const PRINCIPLES = {
  lexicographic: words(
    "依次按已丧失诉讼时效的优先、信用贷款优先、借款时间靠前的优先排列",
    "By limitation (lapsed first), then credit loans first, then the earlier loan first",
  ),
  groups: words(
    "分组按已丧失诉讼时效的、其他信用贷款、其余贷款的先后排列，各组内借款时间靠前的优先",
    "In three groups (limitation lapsed, other credit loans, all others), in each group the earlier loan first",
  ),
};

const ROUNDING: Line = {
  clause: "measures-50",
  what: words("各笔应付金额", "Payable for each loan"),
  result: words(
    "按清偿顺序累计后四舍五入到分，每笔为前后累计数之差",
    "the running total in the order of settlement is rounded half up to the fen; each loan is the difference of two",
  ),
};

function loanLine({ inDisposal, parts }: SettledLoan): Line {
  const [clause = "measures-50"] = parts.map((part) => part.clause);
  const why = WHY_NOT[clause];
  if (why !== undefined) return { clause, what: LOAN, result: why };
  const products = parts.map((_, i) => {
    const product = `{parts.${i}.balance} × {parts.${i}.rate}`;
    const [zh, en] = [`{parts.${i}.amount}（${product}）`, `{parts.${i}.amount} (${product})`];
    return parts.length === 1 ? words(product, product) : words(zh, en);
  });
  const settled = [words("{due}，应付{payable}，实付{paid}", "{due}, payable {payable}, paid {paid}")];
  if (inDisposal) settled.push(words("存入专门账户{held}", "{held} held in the special account"));
  return {
    clause: "measures-50",
    what: LOAN,
    formula: joined(products, " + "),
    result: joined(settled, "，", ", "),
  };
}

const LOAN = words(
  "{id}（{limitationLapsed}，{security}，{lentOn}借款，{formedYear}年形成，余额{balance}）",
  "{id} ({limitationLapsed}, {security}, granted {lentOn}, formed {formedYear}, balance {balance})",
);

/** What is said of a loan that is not bought out, by the clause that says so. */
const WHY_NOT: Readonly<Record<ClauseId, Words>> = {
  [OUTSIDE.before]: words("不在责任赔偿范围，应付{payable}", "nobody answers for it, payable {payable}"),
  [OUTSIDE.alreadyCompensated]: words(
    "已按考核赔偿，不再扣款，应付{payable}",
    "compensated already, nothing is deducted again, payable {payable}",
  ),
  [OUTSIDE.staffRelative]: words(
    "不得买断，另行全额赔偿，买断应付{payable}",
    "not to be bought out but compensated in full; payable for a buy-out {payable}",
  ),
};

function sourceSteps({ sources, shortfall, held }: RetirementBuyoutFinding): Step[] {
  const names = Object.keys(sourceFields);
  return [
    ...names.map((name) => ({
      field: `drawn.${name}`,
      result:
        sources === null
          ? words(`未提供余额，扣款{drawn.${name}}`, `balance not given, {drawn.${name}} drawn`)
          : words(
              `余额{sources.${name}}，扣款{drawn.${name}}`,
              `balance {sources.${name}}, {drawn.${name}} drawn`,
            ),
    })),
    { sum: "paid", of: names.map((name) => `drawn.${name}`) },
    {
      field: "shortfall",
      formula: "{payable} − {paid}",
      ...(sources !== null && signOf(shortfall) > 0 && { result: EXHAUSTED }),
    },
    signOf(held) > 0
      ? { field: "held", result: HELD }
      : { field: "held", result: NOTHING_HELD, ...auditorOnly() },
  ];
}

const EXHAUSTED = words(
  "{shortfall}（三项资金已扣完，没有规定以后补扣）",
  "{shortfall} (all three are exhausted; no later deduction is provided for)",
);
const HELD = words(
  "{held}，待资产处置完毕、贷款清偿，确认没有任何损失后按第五十一条退还",
  "{held}, to be refunded by Article 51 once the disposal has ended, the loan is repaid and there is no loss at all",
);
const NOTHING_HELD = words(
  "{held}，没有处置中抵押贷款的买断资金",
  "{held}: nothing was paid for a mortgage loan in disposal",
);
