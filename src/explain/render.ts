import { cite } from "../catalogue/index.js";
import { PUBLISHED_DIGITS } from "../exact/index.js";
import { openReadings } from "../policy/index.js";
import {
  type Account,
  type Audience,
  type Bilingual,
  expected,
  type Finding,
  type Format,
  type Locale,
  type Pen,
  penFor,
  ROUNDED,
  refuse,
  type Sayable,
  type SourceId,
  type Words,
} from "../rule/index.js";
import { equation } from "./equation.js";
import { allLines, type SaidLine } from "./phrases.js";
import { filled, type Scope } from "./words.js";

/** How a finding is rendered. */
export interface RenderOptions extends ExplainOptions {
  /** Where the finding is from, when it is not what its rule decided just now: read back, or a record computed again. */
  readonly origin?: "stored" | "verified" | undefined;
}

/** How a finding is told, and to whom. */
export interface ExplainOptions {
  /** The language. */
  readonly locale: Locale;
  /** Plain text or Markdown. */
  readonly format: Format;
  /**
   * `auditor` (default): every figure to its last digit. `employee`: figures to 4 decimals, ≈ where rounded; only
   * how far a figure is from the average of a class is told to 2 decimals, as people say it.
   */
  readonly audience?: Audience | undefined;
  /**
   * The id of one person of a finding that lists people, such as `bottomRanking`: only that part is said. An employee
   * is never shown such a list as a whole.
   */
  readonly person?: string | undefined;
}

/** A finding of the rule given in words, the options taken as they are. */
export function render(
  rule: Sayable,
  finding: Finding,
  { locale, format, audience = "auditor", person, origin }: RenderOptions,
): string {
  const pen = penFor(locale, audience, format);
  const { headline, steps, notes } = saidBy(rule, finding, pen, locale, (account) =>
    partOf(account, audience, person),
  );
  const layout = LAYOUTS[format];
  const lines = [layout.title(`${rule.title[locale]}${pen.say("：", ": ")}${headline}`), ""];
  let part: string | undefined;
  steps
    .filter((step) => step.only === undefined || step.only === audience)
    .forEach((step, i) => {
      if (step.part !== undefined && step.part !== part) lines.push(...layout.part(step.part, i === 0));
      part = step.part;
      lines.push(layout.step(i + 1, saidStep(step, locale)));
    });
  lines.push(...layout.list(pen.say("提示", "Notes"), notes));
  lines.push(
    ...layout.list(
      pen.say("适用的解释口径", "Readings applied"),
      saidReadings(finding, locale, pen, audience),
    ),
  );
  if (audience === "auditor") {
    lines.push(...layout.list(pen.say("适用的参数版本", "Policy applied"), policyOf(finding, pen)));
    lines.push(
      ...layout.list(pen.say("所引依据及原文", "Sources cited"), [
        ...quoted(steps, finding, locale),
        ...rounding(lines, pen, locale),
      ]),
    );
  }
  if (origin !== undefined) lines.push("", ORIGINS[origin][locale]);
  if (audience === "employee") lines.push("", APPEAL[locale]);
  return `${lines.join("\n")}\n`;
}

function saidBy(
  rule: Sayable,
  finding: Finding,
  pen: Pen,
  locale: Locale,
  part: (account: Account) => Account,
): { headline: string; steps: readonly SaidLine[]; notes: readonly string[] } {
  const value = finding as unknown as Scope["value"];
  const scope: Scope = { value, fields: rule.output, clause: finding.clause, pen, locale };
  const { headline, steps } = part(rule.say(finding as never));
  const notes = finding.notes.map(
    ({ code, clause }) => `${filled(rule.notes[code] as Words, scope)} 〔${cite(clause, locale)}〕`,
  );
  return { headline: filled(headline, scope), steps: allLines(steps, scope), notes };
}

/** What is said to a reader: of a list of people one person's part, and to an employee never more. */
function partOf(account: Account, audience: Audience, person: string | undefined): Account {
  const { people } = account;
  if (people === undefined) {
    if (person === undefined) return account;
    refuse(["person"], "inconsistent", {
      zh: "不应填：这项认定不是人员名单",
      en: "expected no person: the finding is no list of people",
    });
  }
  if (person === undefined) {
    if (audience === "auditor") return account;
    refuse(["person"], "missing", {
      zh: "应填一名人员的编号：给员工看的不列他人",
      en: "expected the id of one person: an employee is not told of the others",
    });
  }
  const part = people.find(({ id }) => id === person);
  const listed = { zh: "认定所列人员的编号", en: "the id of a person that the finding lists" };
  return part ?? refuse(["person"], "unknownValue", expected(listed, person));
}

interface Layout {
  title(text: string): string;
  part(text: string, first: boolean): string[];
  step(number: number, text: string): string;
  list(title: string, items: readonly string[]): string[];
}

const LAYOUTS: Readonly<Record<Format, Layout>> = {
  text: {
    title: (text) => text,
    part: (text, first) => (first ? [text] : ["", text]),
    step: (number, text) => `  ${String(number).padStart(2)}. ${text}`,
    list: (title, items) => (items.length === 0 ? [] : ["", title, ...items.map((item) => `  - ${item}`)]),
  },
  markdown: {
    title: (text) => `# ${text}`,
    part: (text, first) => (first ? [`## ${text}`, ""] : ["", `## ${text}`, ""]),
    step: (number, text) => `${number}. ${text}`,
    list: (title, items) =>
      items.length === 0 ? [] : ["", `## ${title}`, "", ...items.map((item) => `- ${item}`)],
  },
};

function saidStep({ what, formula, result, clause }: SaidLine, locale: Locale): string {
  const colon = locale === "zh" ? "：" : ": ";
  return `${what}${colon}${formula === undefined ? result : equation(formula, result, locale)} 〔${cite(clause, locale)}〕`;
}

/** Everything that the sheet cites, once; clauses with the words by which they are found in their document. */
function quoted(steps: readonly SaidLine[], finding: Finding, locale: Locale): string[] {
  const { notes, readings } = finding;
  const open = openReadings.filter(({ id }) => Object.hasOwn(readings, id));
  const cited = [finding, ...steps, ...notes, ...open].flatMap((each): readonly SourceId[] =>
    "clauses" in each ? each.clauses : [each.clause],
  );
  return [...new Set(cited)].map((source) => cite(source, { locale, quote: true }));
}

/** To how many digits figures are published no document says. */
function rounding(lines: readonly string[], pen: Pen, locale: Locale): string[] {
  if (!lines.some((line) => line.includes(ROUNDED))) return [];
  const digits = pen.say(
    `四舍五入到${PUBLISHED_DIGITS}位有效数字：`,
    `rounded to ${PUBLISHED_DIGITS} significant digits: `,
  );
  return [`${ROUNDED} ${digits}${cite("decimal128", locale)}`];
}

const APPEAL: Bilingual = {
  zh: "对任何一步有异议的，请写明该步的名称和所列条款，提出复核。",
  en: "To contest a step, give its name and its clause and ask for a review.",
};

const ORIGINS: Readonly<Record<"stored" | "verified", Bilingual>> = {
  stored: {
    zh: "本单据按已存的认定打印，未重新计算。",
    en: "Printed as stored: the finding was not computed again.",
  },
  verified: {
    zh: "本单据已核验：按存档的参数版本和输入重新计算，与存档一致。",
    en: "Verified: computed again from the policy and input on record, it is as recorded.",
  },
};

function policyOf({ policy, fingerprint }: Finding, pen: Pen): string[] {
  if (policy === undefined) return [];
  return [pen.text(policy) + pen.say(`（指纹${fingerprint}）`, ` (fingerprint ${fingerprint})`)];
}

function saidReadings({ readings }: Finding, locale: Locale, pen: Pen, audience: Audience): string[] {
  return openReadings.flatMap((reading) => {
    const { id } = reading;
    const value = readings[id];
    if (value === undefined) return [];
    const byDefault = value === reading.default ? pen.say("（默认）", " (default)") : "";
    const key = audience === "auditor" ? `${id} = ${value}${byDefault}` : reading.question[locale];
    const clauses = reading.clauses.map((clause) => cite(clause, locale)).join(pen.say("、", "; "));
    const colon = key.endsWith("?") ? " " : pen.say("：", ": ");
    return [`${key}${colon}${(reading.meanings[value] as Bilingual)[locale]} 〔${clauses}〕`];
  });
}
