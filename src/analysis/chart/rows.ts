import type { Ratio } from "../../exact/index.js";
import { type Axis, axisOver } from "./axis.js";
import { drawing, element, type Fill, filled, headline, label, type Markup, said, TEXT } from "./svg.js";
import { widthOf } from "./textWidth.js";

/** A stretch of a row. */
export interface Stretch {
  readonly from: Ratio;
  readonly to: Ratio;
  readonly fill: Fill;
  /** What it is, shown where the pointer rests on it. */
  readonly title: string;
}

/** A point of a row by its shape: a diamond, a stop, a triangle. */
export type Shape = "diamond" | "stop" | "triangle";

export interface Row {
  readonly name: string;
  readonly stretches: readonly Stretch[];
  readonly marks?: readonly { readonly at: Ratio; readonly shape: Shape }[];
  /** One or two lines to the right of it. */
  readonly values: readonly string[];
}

/** Rows of stretches over one axis, with limits that cross them. */
export interface RowChart {
  readonly title: string;
  readonly rows: readonly Row[];
  /** What stands on the axis. */
  readonly unit: string;
  readonly tick: (value: Ratio) => string;
  readonly limits?: readonly { readonly at: Ratio; readonly name: string }[];
  readonly legend: readonly { readonly sign: Fill | Shape; readonly name: string }[];
  /** What is said where there is no row, and of rows that have no room. */
  readonly none: string;
  readonly more: (count: number) => string;
}

/** More rows than a page can show are counted, not drawn. */
const MOST_ROWS = 40;

const WIDTH = 760;
const EDGE = 12;
const NAME = { x: EDGE, width: 172 };
const PLOT = [196, 530] as const;
const VALUE = { x: 546, width: WIDTH - EDGE - 546 };
const ROW = 40;
const BAR = 18;
const LINE = 18;
const LEGEND_LINE = 24;

/** The drawing of rows: each has a height of its own, and names, bars and values a column each, so no two texts meet. */
export function drawRows(chart: RowChart): string {
  const rows = chart.rows.slice(0, MOST_ROWS);
  const limits = [...(chart.limits ?? [])].sort((a, b) => b.at.compare(a.at));
  const figures = [
    ...rows.flatMap(({ stretches, marks = [] }) => [
      ...stretches.flatMap(({ from, to }) => [from, to]),
      ...marks.map(({ at }) => at),
    ]),
    ...limits.map(({ at }) => at),
  ];
  const axis = axisOver(figures, PLOT, chart.tick, TEXT.small);
  const top = EDGE + 2 * LINE + limits.length * LINE;
  const bottom = top + rows.length * ROW;
  const left = chart.rows.length - rows.length;
  const more = rows.length === 0 ? [chart.none] : left === 0 ? [] : [chart.more(left)];
  const end = bottom + (2 + more.length) * LINE + 4;
  const legend = drawLegend(chart.legend, end);
  return drawing(
    {
      width: WIDTH,
      height: legend.bottom + EDGE,
      title: chart.title,
      description: described(chart, rows, more),
    },
    headline(chart.title, EDGE, EDGE + LINE - 4, WIDTH - 2 * EDGE),
    ...drawAxis(axis, chart, top, bottom),
    ...rows.flatMap((row, i) => drawRow(row, axis, top + i * ROW)),
    ...limits.flatMap(({ at, name }, i) => drawLimit(axis.at(at), name, EDGE + 2 * LINE + i * LINE, bottom)),
    ...more.map((text) => label(text, { x: EDGE, y: bottom + 2 * LINE + LINE - 4, width: WIDTH - 2 * EDGE })),
    ...legend.drawn,
  );
}

/** Everything that the drawing shows, for who hears it. */
function described({ limits = [] }: RowChart, rows: readonly Row[], more: readonly string[]): string {
  const told = rows.map(({ name, values }) => [name, ...values].join(" "));
  return [...told, ...limits.map(({ name }) => name), ...more].join("; ");
}

function drawAxis({ ticks, at }: Axis, { tick, unit }: RowChart, top: number, bottom: number): Markup[] {
  const y = bottom + LINE - 4;
  return [
    ...ticks.flatMap((each) => [
      element("path", { class: "quiet", d: path(at(each), top, bottom) }),
      label(
        tick(each),
        { x: at(each), y, width: PLOT[1] - PLOT[0], small: true },
        { "text-anchor": "middle" },
      ),
    ]),
    label(
      unit,
      { x: (PLOT[0] + PLOT[1]) / 2, y: y + LINE, width: PLOT[1] - PLOT[0], small: true },
      { "text-anchor": "middle" },
    ),
  ];
}

function path(x: number, from: number, to: number): string {
  const rounded = Math.round(x * 100) / 100;
  return `M${rounded} ${from}V${to}`;
}

function drawRow({ name, stretches, marks = [], values }: Row, { at }: Axis, top: number): Markup[] {
  const middle = top + ROW / 2;
  const bars = stretches.map(({ from, to, fill, title }) => {
    const [x, end] = [Math.min(at(from), at(to)), Math.max(at(from), at(to))];
    return element(
      "rect",
      { x, y: middle - BAR / 2, width: end - x, height: BAR, ...filled(fill) },
      element("title", {}, said(title)),
    );
  });
  const lines = values.map((value, i) =>
    label(value, { ...VALUE, y: middle + 4 + (i - (values.length - 1) / 2) * 15, small: i > 0 }),
  );
  return [
    label(name, { ...NAME, y: middle + 4 }),
    ...bars,
    ...marks.map(({ at: figure, shape }) => drawShape(shape, at(figure), middle)),
    ...lines,
  ];
}

/** The signs of points, each no higher than a line of the legend. */
const SHAPES: Readonly<Record<Shape, string>> = {
  diamond: "m0-7l6 7l-6 7l-6-7z",
  stop: "m-4-11h8m-4 0v22m-4 0h8",
  triangle: "m0-6l6 11h-12z",
};

function drawShape(shape: Shape, x: number, y: number): Markup {
  const start = `M${Math.round(x * 100) / 100} ${y}`;
  return element("path", { class: shape === "stop" ? "ink" : "mark", d: `${start}${SHAPES[shape]}` });
}

/** A limit with its name before it, on a line of its own: limits further right start higher, so none crosses a name. */
function drawLimit(x: number, name: string, y: number, bottom: number): Markup[] {
  return [
    element("path", { class: "limit", d: path(x, y + 2, bottom) }),
    label(name, { x: x - 6, y: y + LINE - 6, width: x - 6 - EDGE, small: true }, { "text-anchor": "end" }),
  ];
}

/** The legend on as many lines as it takes; each of its names is shorter than one. */
function drawLegend(legend: RowChart["legend"], top: number): { drawn: Markup[]; bottom: number } {
  let [x, y] = [EDGE, top];
  const drawn = legend.flatMap(({ sign, name }) => {
    const width = widthOf(name, TEXT.small);
    if (x + 28 + width > WIDTH - EDGE) [x, y] = [EDGE, y + LEGEND_LINE];
    const shown =
      sign in SHAPES
        ? drawShape(sign as Shape, x + 10, y + LEGEND_LINE / 2)
        : element("rect", { x, y: y + 6, width: 20, height: 12, ...filled(sign as Fill) });
    const text = label(name, { x: x + 28, y: y + LEGEND_LINE / 2 + 4, width, small: true });
    x += 28 + width + 16;
    return [shown, text];
  });
  return { drawn, bottom: y + LEGEND_LINE };
}
