import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type AnyRule, type Audience, type Locale, rules } from "kaoping";
import { isNew, sheet } from "../sheets/sheets.js";
import { decide, fixtures } from "../support/fixtures.js";

/** The rooms whose rules say something, each with its own tests. */
export const ROOMS = [
  "buyout",
  "career",
  "credit",
  "elimination",
  "grading",
  "liability",
  "recovery",
  "scorecard",
  "warning",
];

const LOCALES: readonly Locale[] = ["zh", "en"];
/** Whose lines: an auditor's stand as they are; `*` marks what only an employee reads, `!` what a refusal says. */
const MARKS: readonly (readonly [string, Audience])[] = [
  ["", "auditor"],
  ["* ", "employee"],
];

const files = fixtures();

/** Where the words of the rule itself end: what follows changes with every figure of the policy. */
const END = /^(?:适用的参数版本|Policy applied)$/m;

/** What marks a step. */
const NUMBER = /^ +(?:\d+\.|-) /;

const test = fileURLToPath(new URL("..", import.meta.url));

/** The rules of a room, by what it exports. */
export function rulesOf(room: object): AnyRule[] {
  return rules.filter((rule) => Object.values(room).includes(rule));
}

/** Where the words of a rule are kept. */
export function saidPath(room: string, rule: AnyRule): string {
  return `${test}${room}/said/${rule.name}.txt`;
}

export function readSaid(room: string, rule: AnyRule): string {
  return readFileSync(saidPath(room, rule), "utf8");
}

/** The rules that have their words kept in a room. */
export function saidIn(room: string): string[] {
  return readdirSync(`${test}${room}/said`).map((file) => file.replace(/\.txt$/, ""));
}

/**
 * Every line that a rule says in its fixtures and that has words no line before it had, whatever its figures and ids,
 * case by case; and how many lines it says in all, so that none is lost that was said before.
 */
export function* saidBy(rule: AnyRule): Generator<string> {
  const cases = files.flatMap(({ fixture }) =>
    fixture.cases
      .filter((each) => (each.rule ?? fixture.rule) === rule.name)
      .map((each) => ({ fixture, each })),
  );
  for (const locale of LOCALES) {
    const said = new Set<string>();
    let count = 0;
    const fresh = (text: string, mark: string) => {
      const lines = (text.split(END)[0] ?? "").split("\n").map((line) => line.replace(NUMBER, "").trim());
      count += lines.length;
      return lines.filter((line) => isNew(line, said)).map((line) => `${mark}${line}\n`);
    };
    yield `== ${locale}\n`;
    for (const { fixture, each } of cases) {
      const outcome = decide(fixture, each);
      const lines = outcome.ok
        ? MARKS.flatMap(([mark, audience]) => fresh(sheet(rule, outcome.finding, { locale, audience }), mark))
        : outcome.issues.flatMap(({ detail }) => fresh(detail[locale], "! "));
      yield lines.join("");
    }
    yield `== ${count}\n\n`;
  }
}
