import { type AnyRule, type Audience, explain, type Finding, type Locale, rules } from "kaoping";
import { decide, type Fixture, fixtures } from "../support/fixtures.js";

/** All sheets of a rule: the text of a file, and the name of the file. */
export interface Sheets {
  readonly file: string;
  readonly text: string;
}

interface Reader {
  readonly locale: Locale;
  readonly audience: Audience;
}

const READERS: readonly Reader[] = [
  { locale: "zh", audience: "employee" },
  { locale: "zh", audience: "auditor" },
  { locale: "en", audience: "employee" },
  { locale: "en", audience: "auditor" },
];

/** A case of the fixtures with its sheet for each reader. */
interface Case {
  readonly file: string;
  readonly name: string;
  readonly sheets: readonly string[];
}

/** The sheets of every rule, in the order of {@link rules}: the cases of its clauses that show all of its words. */
export function sheetsOfRules(): Sheets[] {
  const files = fixtures();
  return rules.map((rule, i) => {
    const cases = files.flatMap(({ file, fixture }) => casesOf(rule, file, fixture));
    const number = String(i + 1).padStart(2, "0");
    return { file: `${number}-${rule.name}.txt`, text: sheetsOf(rule, telling(cases)) };
  });
}

function casesOf(rule: AnyRule, file: string, fixture: Fixture): Case[] {
  return fixture.cases
    .filter((each) => (each.rule ?? fixture.rule) === rule.name)
    .flatMap((each) => {
      const outcome = decide(fixture, each);
      if (!outcome.ok) return [];
      return [
        { file, name: each.name, sheets: READERS.map((reader) => sheet(rule, outcome.finding, reader)) },
      ];
    });
}

/** What a reader is given: of a list of people an employee sees the own part only, so each person's sheet. */
export function sheet(rule: AnyRule, finding: Finding, reader: Reader): string {
  const { people } = rule.say(finding as never);
  if (people === undefined || reader.audience === "auditor") {
    return explain(finding, { ...reader, format: "text" });
  }
  return people
    .map(({ id }) => `[${id}]\n${explain(finding, { ...reader, format: "text", person: id })}`)
    .join("\n");
}

/** The first case of every file, and of the others those that say something in words not seen before. */
function telling(cases: readonly Case[]): Case[] {
  const said = READERS.map(() => new Set<string>());
  const files = new Set<string>();
  return cases.filter(({ file, sheets }) => {
    const fresh = sheets.map((text, i) => text.split("\n").filter((line) => isNew(line, said[i])).length);
    const first = !files.has(file);
    files.add(file);
    return first || fresh.some((lines) => lines > 0);
  });
}

/** Whether a line says something that was not said yet, whatever its figures and ids; it is then. */
export function isNew(line: string, said: Set<string> = new Set()): boolean {
  const wording = line.replace(/[A-Z]+-\d+/g, "id").replace(/\d[\d,./:-]*/g, "0");
  if (wording.trim() === "" || said.has(wording)) return false;
  said.add(wording);
  return true;
}

/** The sheets of the cases reader by reader; a line whose words the reader has not seen yet is marked. */
function sheetsOf(rule: AnyRule, cases: readonly Case[]): string {
  const parts = READERS.map(({ locale, audience }, i) => {
    const said = new Set<string>();
    const marked = (text = "") =>
      text.replace(/^.+$/gm, (line) => (isNew(line, said) ? `> ${line}` : `  ${line}`));
    const title = `${"=".repeat(20)} ${rule.title[locale]} (${rule.name}, ${locale}, ${audience})`;
    const texts = cases.map(({ file, name, sheets }) => `----- ${file}: ${name}\n\n${marked(sheets[i])}`);
    return [title, ...texts].join("\n\n");
  });
  return parts.join("\n\n");
}
