import {
  type Account,
  type Bilingual,
  type NoteTexts,
  type Pen,
  partOf,
  type Said,
  type Step,
} from "../rule/index.js";
import type { BuyoutBand } from "./bands.js";
import type { BuyoutSources, RetirementBuyoutFinding, SettledLoan } from "./finding.js";

export const buyoutNoteTexts: NoteTexts = {
  beforeResponsibility: {
    zh: "有的贷款形成不良早于责任制起始年份，不属买断范围，按零计；请核对形成年份",
    en: "Some NPL formed before responsibility began and is bought out at nothing; check the year it formed",
  },
  formedBeforeLent: {
    zh: "有的贷款形成不良的年份早于借款日期，只有收旧贷新才会如此；请核对",
    en: "Some NPL formed before the year the loan was granted, which only a roll-over explains; check the years",
  },
  noSources: {
    zh: "未提供资金来源，按没有资金列示",
    en: "No sources of money were given; the sheet is drawn up as if there were no money",
  },
};

const SOURCES: Readonly<Record<keyof BuyoutSources<never>, Bilingual>> = {
  riskFund: { zh: "第一责任不良贷款风险考核基金", en: "Risk fund for first-responsible NPL" },
  postDeposit: { zh: "岗位风险金", en: "Post deposit" },
  performancePay: { zh: "退休当年的效益工资", en: "Performance pay of the year of retirement" },
};

/** The sheet of a buy-out: the bands, the loans in order, the money. */
export function sayBuyout(f: RetirementBuyoutFinding, pen: Pen): Account {
  return {
    headline: headline(f, pen),
    steps: [
      ...partOf(pen.say("买断金额", "Amount of the buy-out"), amountSteps(f, pen)),
      ...partOf(pen.say("清偿顺序", "Order of settlement"), loanSteps(f, pen)),
      ...partOf(pen.say("资金来源", "Sources of the money"), sourceSteps(f, pen)),
    ],
  };
}

function headline({ payable, paid, shortfall, held }: RetirementBuyoutFinding, pen: Pen): string {
  const parts = [
    pen.say("应付", "payable ") + pen.yuan(payable),
    pen.say("实付", "paid ") + pen.yuan(paid),
    pen.say("尚差", "short ") + pen.yuan(shortfall),
  ];
  if (pen.sign(held) > 0) parts.push(pen.say("其中存入专户", "of it held ") + pen.yuan(held));
  return parts.join(pen.say("，", ", "));
}

function amountSteps(f: RetirementBuyoutFinding, pen: Pen): Step[] {
  const [since] = f.bands.slice(-1);
  const steps = f.bands.map((band) => bandStep(band, pen));
  steps.splice(2, 0, {
    clause: "measures-49.3",
    what: pen.say(
      `可用于${since?.from}年（含）以后形成的容忍额度`,
      `Tolerance amount for NPL formed from ${since?.from} on`,
    ),
    formula: `${pen.yuan(f.tolerance)} − ${pen.yuan(f.toleranceUsedBefore)}`,
    result:
      pen.yuan(f.toleranceLeft) +
      (pen.sign(f.toleranceUsedBefore) > 0
        ? pen.say("（以前年度形成的先占用）", " (earlier NPL used the rest first)")
        : pen.say("（以前年度形成的不占用）", " (earlier NPL uses none of it)")),
  });
  if (f.beforeResponsibility !== null) {
    const { clause, until, ids, balance } = f.beforeResponsibility;
    steps.unshift({
      clause,
      what: pen.say(`${until}年（含）以前形成`, `Formed up to ${until}`),
      result: pen.say(
        `${names(ids, pen, "、")}，余额${pen.yuan(balance)}，不在责任赔偿范围，不予买断`,
        `${names(ids, pen, ", ")}, balance ${pen.yuan(balance)}: nobody answers for it, no buy-out`,
      ),
    });
  }
  const [first, ...others] = f.bands;
  const sum = [pen.number(first?.amount ?? 0), ...others.map(({ amount }) => pen.term(amount))].join(" ");
  return [
    ...steps,
    {
      clause: f.clause,
      what: pen.say("买断金额", "Due"),
      formula: sum,
      result: pen.yuan(f.due),
    },
    {
      clause: f.clause,
      what: pen.say("应付金额（四舍五入到分）", "Payable, rounded half up to the fen"),
      result: pen.yuan(f.payable),
    },
  ];
}

function bandStep({ clause, from, through, balance, rate, amount }: BuyoutBand, pen: Pen): Step {
  return {
    clause,
    what: bandName(clause, from, through, pen),
    formula: product(balance, rate, pen),
    result: pen.yuan(amount),
  };
}

function bandName(clause: string, from: number, through: number | null, pen: Pen): string {
  if (through !== null) return pen.say(`${from}年至${through}年形成`, `Formed ${from} to ${through}`);
  const since = pen.say(`${from}年（含）以后形成，`, `Formed from ${from} on, `);
  return (
    since +
    (clause === "measures-49.3.1"
      ? pen.say("容忍额度以内", "within the tolerance")
      : pen.say("超出容忍额度部分", "above the tolerance"))
  );
}

function loanSteps(f: RetirementBuyoutFinding, pen: Pen): Step[] {
  const result =
    f.order.length === 0
      ? pen.say("没有责任不良贷款", "no responsible NPL")
      : pen.say(
          `${names(f.order, pen, "、")}；由支行职工会议讨论后上报总行批准`,
          `${names(f.order, pen, ", ")}; to be discussed by the branch staff and approved by head office`,
        );
  const order: Step = {
    clause: "measures-50",
    what: pen.say(
      "先丧失诉讼时效的，再信用贷款，再借款时间靠前的",
      "Limitation lapsed first, then credit loans, then the earlier loan",
    ),
    result,
  };
  if (f.order.length === 0) return [order];
  const rounding: Step = {
    clause: "measures-50",
    what: pen.say("各笔应付金额", "Payable for each loan"),
    result: pen.say(
      "按清偿顺序累计后四舍五入到分，每笔为前后累计数之差",
      "the running total in the order of settlement is rounded half up to the fen; each loan is the difference of two",
    ),
  };
  return [order, rounding, ...f.loans.map((loan) => loanStep(loan, pen))];
}

function loanStep(loan: SettledLoan, pen: Pen): Step {
  const traits = [
    loan.limitationLapsed
      ? pen.say("已丧失诉讼时效", "limitation lapsed")
      : pen.say("未丧失诉讼时效", "limitation not lapsed"),
    loan.secured ? pen.say("担保贷款", "secured") : pen.say("信用贷款", "credit loan"),
    pen.say(`${loan.lentOn}借款`, `granted ${loan.lentOn}`),
    pen.say(`${loan.formedYear}年形成`, `formed ${loan.formedYear}`),
    pen.say(`余额${pen.yuan(loan.balance)}`, `balance ${pen.yuan(loan.balance)}`),
  ];
  const parts = loan.parts.map(({ balance, rate, amount }) =>
    loan.parts.length === 1
      ? product(balance, rate, pen)
      : pen.say(
          `${product(balance, rate, pen)}（${pen.yuan(amount)}）`,
          `${product(balance, rate, pen)} (${pen.yuan(amount)})`,
        ),
  );
  const results = [
    pen.yuan(loan.due),
    pen.say("应付", "payable ") + pen.yuan(loan.payable),
    pen.say("实付", "paid ") + pen.yuan(loan.paid),
  ];
  if (loan.inDisposal) results.push(pen.say("存入专户", "held ") + pen.yuan(loan.held));
  return {
    clause: "measures-50",
    what: pen.text(loan.id) + pen.say(`（${traits.join("，")}）`, ` (${traits.join(", ")})`),
    formula: parts.join(" + "),
    result: results.join(pen.say("，", ", ")),
  };
}

function sourceSteps(f: RetirementBuyoutFinding, pen: Pen): Step[] {
  const { sources, drawn, paid, shortfall, held } = f;
  const kinds = Object.keys(SOURCES) as (keyof typeof SOURCES)[];
  return [
    ...kinds.map((kind): Step => {
      const taken = pen.yuan(drawn[kind]);
      const balance = sources && pen.yuan(sources[kind]);
      return {
        clause: "measures-53",
        what: pen.words(SOURCES[kind]),
        result:
          balance === null
            ? pen.say(`未提供余额，扣用${taken}`, `not given, drawn ${taken}`)
            : pen.say(`余额${balance}，扣用${taken}`, `holds ${balance}, drawn ${taken}`),
      };
    }),
    {
      clause: "measures-53",
      what: pen.say("实付", "Paid"),
      formula: [pen.number(drawn.riskFund), pen.term(drawn.postDeposit), pen.term(drawn.performancePay)].join(
        " ",
      ),
      result: pen.yuan(paid),
    },
    {
      clause: "measures-53",
      what: pen.say("尚差", "Shortfall"),
      formula: `${pen.yuan(f.payable)} − ${pen.yuan(paid)}`,
      result:
        pen.yuan(shortfall) +
        (sources !== null && pen.sign(shortfall) > 0
          ? pen.say(
              "（三项已扣完为止，未规定再行补扣）",
              " (all three are exhausted; no later deduction is provided for)",
            )
          : ""),
    },
    {
      clause: "measures-51",
      what: pen.say("存入专门账户", "Held in the special account"),
      result:
        pen.sign(held) > 0
          ? pen.say(
              `${pen.yuan(held)}，待资产处置完毕后按第五十一条退还`,
              `${pen.yuan(held)}, to be refunded by Article 51 once the disposal has ended`,
            )
          : pen.say(
              `${pen.yuan(held)}：没有为处置中的抵押贷款付款`,
              `${pen.yuan(held)}: nothing was paid for a mortgage loan in disposal`,
            ),
    },
  ];
}

function product(balance: Said, rate: Said, pen: Pen): string {
  return `${pen.yuan(balance)} × ${pen.percent(rate)}`;
}

function names(ids: readonly string[], pen: Pen, separator: string): string {
  return ids.map((id) => pen.text(id)).join(separator);
}
