import { cite } from "../../catalogue/index.js";
import { type Ratio, ZERO } from "../../exact/index.js";
import * as field from "../../rule/fields.js";
import type { ClauseId, Exact } from "../../rule/index.js";
import { drawRows, type Row, type Stretch } from "./rows.js";
import type { Fill } from "./svg.js";
import { view } from "./view.js";
import { moreRows, type Reader, written } from "./words.js";

const clause = field.text("条款", "Clause");
const money = field.money("金额", "Amount");
const rate = field.share("买断比例", "Rate");

const fields = {
  bands: field.list("买断比例", "Bands", field.record("比例", "Band", { clause, rate })),
  due: money,
  loans: field.list(
    "各笔贷款",
    "Loans",
    field.record("贷款", "Loan", {
      id: field.text("合同编号", "Contract"),
      balance: money,
      due: money,
      parts: field.list("部分", "Parts", field.record("部分", "Part", { clause, balance: money, rate })),
    }),
  ),
};

type Loan = Exact<typeof fields>["loans"][number];

const BAND_FILLS: readonly Fill[] = ["solid", "hatch", "dots", "cross"];

/** Each loan in the order of settlement, divided by the rates at which its parts are bought out. */
export function drawBuyout(finding: unknown, reader: Reader): string {
  const { bands, due, loans } = view(fields, finding);
  const { pen, locale } = reader;
  const filled = bands.map((band, i) => ({ ...band, fill: BAND_FILLS[i] ?? ("lines" as const) }));
  const fills = new Map(filled.map((band) => [band.clause, band.fill]));
  const yuan = (value: Ratio) => pen.yuan(written(value));
  const cited = (id: string) => pen.text(cite(id as ClauseId, locale));
  const percent = (value: Ratio) => pen.percent(written(value));
  const row = ({ id, balance, due: amount, parts }: Loan): Row => {
    let from = ZERO;
    const stretches = parts.map((part): Stretch => {
      const start = from;
      from = from.plus(part.balance);
      const title = `${yuan(part.balance)} × ${percent(part.rate)} ${cited(part.clause)}`;
      return { from: start, to: from, fill: fills.get(part.clause) ?? "empty", title };
    });
    return {
      name: pen.text(id),
      stretches,
      values: [
        pen.say(`买断${yuan(amount)}`, `${yuan(amount)} due`),
        pen.say(`余额${yuan(balance)}`, `of ${yuan(balance)}`),
      ],
    };
  };
  return drawRows({
    title: pen.say(`退休买断：各笔不良贷款，共${yuan(due)}`, `Buy-out at retirement by loan: ${yuan(due)}`),
    rows: loans.map(row),
    unit: pen.say("余额（元）", "balance in yuan"),
    tick: (value) => pen.number(written(value)),
    legend: [
      ...filled.map((band) => ({
        sign: band.fill,
        name: `${percent(band.rate)} ${cited(band.clause)}`,
      })),
      { sign: "empty", name: pen.say("不买断", "not bought out") },
    ],
    none: pen.say("没有贷款", "no loans"),
    more: moreRows(reader),
  });
}
