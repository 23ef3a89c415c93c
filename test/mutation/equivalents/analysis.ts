import { changes, type Equivalent, SPARED } from "./change.js";

const SHORTER = "the words that stand there are the library's own, and shorter than either";

export const analysis: readonly Equivalent[] = [
  ...changes(
    "src/analysis/comparePolicies.ts",
    "moved.length === 0 ? first : outcomesOf(roster, compiledPolicy(policy));",
    SPARED,
    [["moved.length === 0", "false"]],
  ),
  ...changes(
    "src/analysis/comparePolicies.ts",
    "const others = without === undefined ? found : told.with.length === 0 ? first : under(without);",
    SPARED,
    [["told.with.length === 0", "false"]],
  ),
  ...changes(
    "src/analysis/plainData.ts",
    'if (!Number.isSafeInteger(length)) throw new TypeError("a list without a length");',
    "whatever is thrown there is refused in words of its own",
    [['"a list without a length"', '""']],
  ),
  ...changes("src/analysis/chart/appraisalChart.ts", 'none: "",', "an appraisal has rows", [
    ['""', '"Stryker was here!"'],
  ]),
  ...changes(
    "src/analysis/chart/axis.ts",
    "const unit = power < 0 ? Ratio.of(1n, powerOfTen(-power)) : Ratio.of(powerOfTen(power));",
    "ten to the power of zero is one either way",
    [["power < 0", "power <= 0"]],
  ),
  ...changes(
    "src/analysis/chart/migrationChart.ts",
    'return to < from ? "▲" : "▼";',
    "what is as before was told on the line before",
    [["to < from", "to <= from"]],
  ),
  ...changes("src/analysis/chart/migrationChart.ts", "width: NAME - 8,", SHORTER, [["NAME - 8", "NAME + 8"]]),
  ...changes(
    "src/analysis/chart/migrationChart.ts",
    "label(name(key), { x: x(j) + 6, y: TOP - 10, width: CELL.width - 10, small: true }),",
    SHORTER,
    [["CELL.width - 10", "CELL.width + 10"]],
  ),
  ...changes(
    "src/analysis/chart/migrationChart.ts",
    "label(name(key), { x: EDGE, y: y(i) + CELL.height / 2 + 4, width: NAME - 8, small: true }),",
    SHORTER,
    [["NAME - 8", "NAME + 8"]],
  ),
  ...changes(
    "src/analysis/chart/migrationChart.ts",
    "{ x: EDGE, y: bottom + 22, width: WIDTH - 2 * EDGE, small: true },",
    SHORTER,
    [
      ["WIDTH - 2 * EDGE", "WIDTH + 2 * EDGE"],
      ["2 * EDGE", "2 / EDGE"],
    ],
  ),
  ...changes(
    "src/analysis/chart/rows.ts",
    "...more.map((text) => label(text, { x: EDGE, y: bottom + 2 * LINE + LINE - 4, width: WIDTH - 2 * EDGE })),",
    SHORTER,
    [
      ["WIDTH - 2 * EDGE", "WIDTH + 2 * EDGE"],
      ["2 * EDGE", "2 / EDGE"],
    ],
  ),
  ...changes(
    "src/analysis/chart/rows.ts",
    "{ x: at(each), y, width: PLOT[1] - PLOT[0], small: true },",
    "ticks that are wider have no room on the axis and are not drawn",
    [["PLOT[1] - PLOT[0]", "PLOT[1] + PLOT[0]"]],
  ),
  ...changes(
    "src/analysis/chart/rows.ts",
    "{ x: (PLOT[0] + PLOT[1]) / 2, y: y + LINE, width: PLOT[1] - PLOT[0], small: true },",
    SHORTER,
    [["PLOT[1] - PLOT[0]", "PLOT[1] + PLOT[0]"]],
  ),
  ...changes(
    "src/analysis/chart/rows.ts",
    "if (x + 28 + width > WIDTH - EDGE) [x, y] = [EDGE, y + LEGEND_LINE];",
    "names are whole fiftieths of 11 pixels wide, of which none ends exactly there",
    [["x + 28 + width > WIDTH - EDGE", "x + 28 + width >= WIDTH - EDGE"]],
  ),
];
