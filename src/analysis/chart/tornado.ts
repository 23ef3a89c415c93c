import { min, ONE, Ratio, ZERO } from "../../exact/index.js";
import * as field from "../../rule/fields.js";
import { type Exact, refuse } from "../../rule/index.js";
import { drawRows, type Row } from "./rows.js";
import { view } from "./view.js";
import { moreRows, type Reader, written } from "./words.js";

const id = field.text("指标", "Indicator");
const number = field.number("数", "Number");
const title = field.record("名称", "Title", {
  zh: field.text("中文名称", "Chinese title"),
  en: field.text("英文名称", "English title"),
});

const scoreFields = {
  model: field.text("模型", "Model"),
  reasons: field.nullable(
    field.list(
      "失分的指标",
      "Reasons",
      field.record("失分的指标", "Reason", { id, lost: number, share: number }),
    ),
  ),
  nodes: field.table("各指标", "Nodes", field.record("指标", "Node", { title: field.nullable(title) })),
};

/** What each indicator cost an applicant, most first. */
export function drawReasons(finding: unknown, reader: Reader): string {
  const { model, reasons, nodes } = view(scoreFields, finding);
  const { pen, locale } = reader;
  if (reasons === null)
    return refuse(["reasons"], "undetermined", {
      zh: "应为能按指标分摊失分的评分，即按加权平均合成的",
      en: "expected a score whose lost points are told apart by indicator: one of the weighted average",
    });
  const rows = reasons.map(({ id: indicator, lost, share }): Row => {
    const value = pen.points(written(lost));
    return {
      name: pen.text(titleOf(indicator, nodes[indicator]?.title, locale)),
      stretches: [{ from: ZERO, to: lost, fill: "solid", title: value }],
      values: [
        value,
        pen.say(`占失分的${percent(share, reader)}`, `${percent(share, reader)} of the points lost`),
      ],
    };
  });
  return drawRows({
    title: pen.say(`${pen.text(model)}：各指标的失分`, `${pen.text(model)}: points lost by indicator`),
    rows,
    unit: pen.say("失分", "points lost"),
    tick: (value) => pen.number(written(value)),
    legend: [{ sign: "solid", name: pen.say("失分", "points lost") }],
    none: pen.say("没有失分", "no points were lost"),
    more: moreRows(reader),
  });
}

function percent(share: Ratio, { pen }: Reader): string {
  return pen.percent(written(share), [], 2);
}

const sensitivityFields = {
  model: field.text("模型", "Model"),
  weights: field.list(
    "各权重的范围",
    "Ranges of the weights",
    field.record("权重的范围", "Range", { child: id, weight: number, from: number, to: number }),
  ),
  titles: field.table("名称", "Titles", title),
};

type Range = Exact<typeof sensitivityFields>["weights"][number];

/** How far each weight may move before the decision is another, those that may move least first. */
export function drawSensitivity(finding: unknown, reader: Reader): string {
  const { model, weights, titles } = view(sensitivityFields, finding);
  const { pen, locale } = reader;
  const number = (value: Ratio) => pen.number(written(value));
  const rows = [...weights].sort(tighter).map(({ child, weight, from, to }): Row => {
    const range = pen.say(`范围${number(from)}～${number(to)}`, `from ${number(from)} to ${number(to)}`);
    return {
      name: pen.text(titleOf(child, titles[child], locale)),
      stretches: [
        { from: from.minus(weight), to: ZERO, fill: "hatch", title: range },
        { from: ZERO, to: to.minus(weight), fill: "solid", title: range },
      ],
      marks: [...(from.isZero() ? [] : [from]), ...(to.equals(ONE) ? [] : [to])].map((at) => ({
        at: at.minus(weight),
        shape: "stop" as const,
      })),
      values: [pen.say(`权重${number(weight)}`, `weight ${number(weight)}`), range],
    };
  });
  return drawRows({
    title: pen.say(
      `${pen.text(model)}：结论不变时各权重可变动的范围`,
      `${pen.text(model)}: how far each weight may move while the decision stands`,
    ),
    rows,
    unit: pen.say("权重的变动", "change of the weight"),
    tick: (value) => pen.signed(written(value)),
    legend: [
      { sign: "hatch", name: pen.say("可以减少", "may be lower by") },
      { sign: "solid", name: pen.say("可以增加", "may be higher by") },
      { sign: "stop", name: pen.say("超过即改变结论", "beyond it the decision is another") },
    ],
    none: pen.say("没有采用权重", "no weight was applied"),
    more: moreRows(reader),
  });
}

/** By how little a weight must move for another decision; where it may go to 0 and to 1, none does. */
function slack({ weight, from, to }: Range): Ratio {
  return min(from.isZero() ? NEVER : weight.minus(from), to.equals(ONE) ? NEVER : to.minus(weight));
}

/** More than any weight may move. */
const NEVER: Ratio = Ratio.of(2n);

function tighter(a: Range, b: Range): number {
  return slack(a).compare(slack(b));
}

function titleOf(
  id: string,
  title: { readonly zh: string; readonly en: string } | null | undefined,
  locale: "zh" | "en",
): string {
  return title?.[locale] ?? id;
}
