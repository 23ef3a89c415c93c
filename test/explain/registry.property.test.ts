import { Decimal } from "decimal.js";
import {
  type Audience,
  cite,
  type ExplainOptions,
  explain as explained,
  type Finding,
  type Format,
  type Locale,
  rules,
} from "kaoping";
import { describe, expect, test } from "vitest";
import { decide, decided, fixtures, plain } from "../support/fixtures.js";

const LOCALES: readonly Locale[] = ["zh", "en"];
const FORMATS: readonly Format[] = ["text", "markdown"];
const AUDIENCES: readonly Audience[] = ["employee", "auditor"];

const findings = fixtures().flatMap(({ file, fixture }) =>
  fixture.cases.flatMap((each) => {
    const outcome = decide(fixture, each);
    return outcome.ok ? [{ name: `${file}: ${each.name}`, finding: outcome.finding }] : [];
  }),
);

/** What was explained of the finding that is looked at. */
let texts: { readonly of: Finding; readonly said: Map<string, string> } | undefined;

function explain(finding: Finding, options: ExplainOptions): string {
  if (texts?.of !== finding) texts = { of: finding, said: new Map() };
  const key = JSON.stringify([options.locale, options.format, options.audience, options.person]);
  const text = texts.said.get(key) ?? explained(finding, options);
  texts.said.set(key, text);
  return text;
}

test("every rule has a fixture whose finding can be explained", () => {
  const explained = new Set(findings.map(({ finding }) => finding.rule));
  expect(rules.map(({ name }) => name).filter((name) => !explained.has(name))).toEqual([]);
});

test("every rule has a title in both languages", () => {
  for (const { title } of decided) {
    expect(title.zh).toMatch(/^\p{Script=Han}/u);
    expect(title.en).toMatch(/^[A-Z][ -~’]+$/);
  }
});

describe.each(findings)("$name", ({ finding }) => {
  test("says every figure to the auditor, in both languages", () => {
    const figures = figuresOf(finding);
    for (const locale of LOCALES) {
      const text = explain(finding, { locale, format: "text" });
      const missing = figures.filter(({ value }) => !forms(value).some((form) => text.includes(form)));
      expect(
        missing.map(({ path, value }) => `${path} = ${value}`),
        text,
      ).toEqual([]);
    }
  });

  test("cites its clause, its readings and its notes, and leaves nothing unsaid", () => {
    for (const locale of LOCALES) {
      const text = explain(finding, { locale, format: "text" });
      expect(text).not.toMatch(/\b(?:undefined|null|nan|getter)\b|\[object/i);
      const [, said = "", sources = ""] =
        /^([\s\S]*)\n(?:所引依据及原文|Sources cited)\n([\s\S]*)$/.exec(text) ?? [];
      expect(sources).toContain(`- ${cite(finding.clause, { locale, quote: true })}\n`);
      for (const [, cited = ""] of said.matchAll(/^ *\d+\. .*〔(.+)〕$/gm))
        expect(sources).toContain(`- ${cited}`);
      for (const [id, value] of Object.entries(finding.readings)) expect(text).toContain(`${id} = ${value}`);
      for (const { code } of finding.notes)
        expect(text, `note ${code} has words`).not.toContain(`- ${code} 〔`);
    }
  });

  test("says the same after JSON, whatever became of the order of keys, and that it was stored", () => {
    const stored = shuffled(plain(finding)) as Finding;
    for (const locale of LOCALES) {
      for (const format of FORMATS) {
        for (const reader of readersOf(finding)) {
          const text = explain(finding, { locale, format, ...reader });
          expect(text).not.toMatch(/undefined|NaN/);
          expect(explained(stored, { locale, format, ...reader })).toBe(
            asStored(text, locale, reader.audience),
          );
        }
      }
    }
  });

  test("shows an employee no day as a machine writes it, and no function of figures", () => {
    for (const reader of readersOf(finding).filter(({ audience }) => audience === "employee")) {
      const text = LOCALES.map((locale) => explain(finding, { locale, format: "text", ...reader })).join();
      expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}/);
      expect(text).not.toMatch(/\b(?:max|min)\(/);
    }
  });

  test("is Chinese in Chinese and English in English", () => {
    for (const reader of readersOf(finding)) {
      const zh = explain(finding, { locale: "zh", format: "text", ...reader });
      const en = explain(finding, { locale: "en", format: "text", ...reader });
      // Words of a document are quoted as they stand in it.
      const inputTexts = /〔|〕|“[^”]*”/g;
      expect(en.replace(inputTexts, "")).not.toMatch(/[\u3000-\u303f\uff00-\uffef]/);
      expect(zh).toMatch(/\p{Script=Han}/u);
    }
  });
});

/** The same data with the keys of every object in reverse. */
function shuffled(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(shuffled);
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, inner]) => [key, shuffled(inner)]));
}

const STORED = {
  zh: "本单据按已存的认定打印，未重新计算。",
  en: "Printed as stored: the finding was not computed again.",
};

/** The text of a finding as it is when the finding was read back: one line more, before that of an appeal. */
function asStored(text: string, locale: Locale, audience: Audience): string {
  if (audience === "auditor") return `${text}\n${STORED[locale]}\n`;
  const lines = text.split("\n");
  return [...lines.slice(0, -2), STORED[locale], "", ...lines.slice(-2)].join("\n");
}

/** Whom a finding is explained to: an auditor, and the employee or each of those whom it lists. */
function readersOf(finding: Finding): readonly { audience: Audience; person?: string }[] {
  const rule = decided.find(({ name }) => name === finding.rule);
  const people = rule?.say(finding as never).people;
  if (people === undefined) return AUDIENCES.map((audience) => ({ audience }));
  const parts = AUDIENCES.flatMap((audience) => people.map(({ id: person }) => ({ audience, person })));
  return [{ audience: "auditor" }, ...parts];
}

/** Every Decimal of a finding with its path. */
function figuresOf(value: unknown, path = ""): { path: string; value: Decimal }[] {
  if (Decimal.isDecimal(value)) return [{ path, value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => figuresOf(inner, `${path}/${key}`));
}

/**
 * The ways an explanation may write a figure: as it is, as a percentage, as a reciprocal, or as a power of ten where it
 * is all but nothing; its sign may stand apart.
 */
function forms(value: Decimal): string[] {
  const wide = Decimal.clone({ defaults: true, precision: 100 });
  const size = new wide(value).abs();
  const [mantissa = "", power = ""] = size.toExponential().split("e-");
  const superscript = [...power].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]).join("");
  if (Number(power) > 34) return [`${mantissa}×10⁻${superscript}`];
  const whole = size.isZero() ? size : new wide(1).div(size).toDecimalPlaces(0);
  const reciprocal =
    !whole.isZero() && new wide(1).div(whole).toSignificantDigits(34).eq(size) ? [`1/${whole}`] : [];
  const plain = [size.toFixed(), size.times(100).toFixed()].map((plainForm) => {
    const [whole = "", decimals] = plainForm.split(".");
    const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
    return decimals === undefined ? grouped : `${grouped}.${decimals}`;
  });
  return [...plain, ...reciprocal];
}
