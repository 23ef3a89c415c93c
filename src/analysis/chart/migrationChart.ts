import { gradeWords } from "../../policy/index.js";
import * as field from "../../rule/fields.js";
import { type Bilingual, words } from "../../rule/index.js";
import { drawing, element, filled, headline, label, type Markup } from "./svg.js";
import { view } from "./view.js";
import { heading, type Reader } from "./words.js";

/** What a row of a roster comes to, the best first. */
const STATES: Readonly<Record<string, Bilingual>> = {
  1: gradeWords(1),
  2: gradeWords(2),
  3: gradeWords(3),
  cancelled: words("取消资格", "cancelled"),
  rejected: words("无法评定", "not determinable"),
};
const KEYS = Object.keys(STATES);

const count = field.whole("人数", "Managers");
const row = field.record(
  "变动后",
  "After",
  Object.fromEntries(KEYS.map((key) => [key, field.optional(count, 0)])),
);
const policy = field.optional(field.record("参数版本", "Policy", { name: field.text("名称", "Name") }));

const fields = {
  before: policy,
  after: policy,
  matrix: field.record("等级变动表", "Matrix", Object.fromEntries(KEYS.map((key) => [key, row]))),
};

const WIDTH = 760;
const EDGE = 12;
const NAME = 130;
const CELL = { width: (WIDTH - 2 * EDGE - NAME) / KEYS.length, height: 46 };
const TOP = 74;

/** How many come from which grade to which: each cell its number, a sign for better or worse, and a bar. */
export function drawMigration(finding: unknown, reader: Reader): string {
  const { before, after, matrix } = view(fields, finding);
  const { pen } = reader;
  const name = (key: string) => heading(STATES[key] as Bilingual, reader);
  const versions = [before?.name, after?.name].filter((each) => each !== undefined).map(pen.text);
  const title = pen.say("等级变动", "Moves between the grades");
  const cells = KEYS.flatMap((from, i) =>
    KEYS.map((to, j) => ({ from, to, i, j, many: (matrix[from] as Record<string, number>)[to] as number })),
  );
  const most = Math.max(1, ...cells.map(({ many }) => many));
  const told = cells.filter(({ many }) => many > 0);
  const x = (j: number) => EDGE + NAME + j * CELL.width;
  const y = (i: number) => TOP + i * CELL.height;
  const bottom = y(KEYS.length);
  return drawing(
    {
      width: WIDTH,
      height: bottom + 34,
      title,
      description: told.map(({ from, to, many }) => `${name(from)} → ${name(to)}: ${many}`).join("; "),
    },
    headline(
      versions.length === 2 ? `${title}${pen.say("：", ": ")}${versions.join(" → ")}` : title,
      EDGE,
      EDGE + 14,
      WIDTH - 2 * EDGE,
    ),
    label(pen.say("变动前 ↓　变动后 →", "before ↓  after →"), {
      x: EDGE,
      y: TOP - 10,
      width: NAME - 8,
      small: true,
    }),
    ...KEYS.map((key, j) =>
      label(name(key), { x: x(j) + 6, y: TOP - 10, width: CELL.width - 10, small: true }),
    ),
    ...KEYS.map((key, i) =>
      label(name(key), { x: EDGE, y: y(i) + CELL.height / 2 + 4, width: NAME - 8, small: true }),
    ),
    ...cells.flatMap(({ i, j, many }) => cell(x(j), y(i), many, most, signOf(i, j))),
    label(
      pen.say(
        "＝ 不变　▲ 变好　▼ 变差　◇ 无法评定",
        "＝ as before   ▲ better   ▼ worse   ◇ not determinable",
      ),
      { x: EDGE, y: bottom + 22, width: WIDTH - 2 * EDGE, small: true },
    ),
  );
}

type Sign = "＝" | "▲" | "▼" | "◇";

function signOf(from: number, to: number): Sign {
  if (from === to) return "＝";
  if (Math.max(from, to) === KEYS.indexOf("rejected")) return "◇";
  return to < from ? "▲" : "▼";
}

const BARS = { "＝": "empty", "▲": "solid", "▼": "hatch", "◇": "dots" } as const;

function cell(x: number, y: number, many: number, most: number, sign: Sign): Markup[] {
  const frame = element("rect", { class: "quiet", x, y, width: CELL.width, height: CELL.height });
  if (many === 0) return [frame];
  const width = ((CELL.width - 12) * many) / most;
  return [
    frame,
    label(`${sign} ${many}`, { x: x + 6, y: y + 20, width: CELL.width - 12 }),
    element("rect", { x: x + 6, y: y + 28, width, height: 10, ...filled(BARS[sign]) }),
  ];
}
