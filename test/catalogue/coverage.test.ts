import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type CodedClause, cite, coverage, openReadings, policySources, rules } from "kaoping";
import { describe, expect, test } from "vitest";
import { fixtures } from "../support/fixtures.js";

/** Every clause of the documents by its number: every article, and every item that has rules of its own. */
const CLAUSES = JSON.parse(readFileSync(new URL("clauses.json", import.meta.url), "utf8")) as Readonly<
  Record<string, readonly string[]>
>;

const files = fixtures();
const known = new Set<string>(coverage.map(({ clause }) => clause));
const coded = coverage.filter((entry): entry is CodedClause => entry.status === "coded");

test("every clause of every document has one entry, in the order of the documents", () => {
  const expected = Object.entries(CLAUSES).flatMap(([document, numbers]) =>
    numbers.map((number) => `${document}-${number}`),
  );
  expect(
    coverage.map(({ clause }) => clause),
    "the entries of src/catalogue/coverage are the numbers of test/catalogue/clauses.json",
  ).toEqual(expected);
});

test.each([
  ["measures", 53],
  ["early-warning", 18],
] as const)("the list holds every article of %s", (document, articles) => {
  const numbers = Array.from({ length: articles }, (_, i) => `${i + 1}`);
  expect(CLAUSES[document]?.filter((number) => /^\d+$/.test(number))).toEqual(numbers);
});

test.each(coverage)("$clause has words of the document by which it is found", ({ clause, quote }) => {
  expect(quote, `src/catalogue/coverage/quotes.ts has words of ${clause}`).toBeDefined();
  expect([...quote].length).toBeGreaterThanOrEqual(6);
  expect([...quote].length).toBeLessThanOrEqual(30);
  expect(quote).toMatch(/^[\p{Script=Han}\w()%+、]+$/u);
  expect(coverage.filter((other) => other.quote === quote)).toHaveLength(1);
  expect(cite(clause, { locale: "zh", quote: true })).toBe(`${cite(clause, "zh")}：“${quote}”`);
  expect(cite(clause, { locale: "en", quote: true })).toBe(`${cite(clause, "en")}: “${quote}”`);
});

test.each(coverage)("$clause is said in both languages", (entry) => {
  expect(entry.title.zh).toMatch(/^[\p{Script=Han}\d]/u);
  expect(entry.title.en).toMatch(/^[A-Z][ -~’]+$/);
  const { leaves } = { leaves: undefined, ...entry };
  const reason = entry.status === "coded" ? leaves : "why" in entry ? entry.why : entry.defersTo;
  if (reason === undefined) return;
  expect(reason.zh).toMatch(/\p{Script=Han}.*[^。]$/u);
  expect(reason.en).toMatch(/^[A-Z][ -~’]+\.$/);
});

test.each(coded)(
  "$clause is decided by rules whose fixtures stand in the files named",
  ({ rules: names, fixtures: pins }) => {
    expect(names.length * pins.length).toBeGreaterThan(0);
    const decided = pins.flatMap((pin) => {
      const { fixture } = files.find(({ file }) => `fixtures/${file}` === pin) ?? { fixture: undefined };
      expect(fixture, `${pin} exists`).toBeDefined();
      return fixture?.cases.map((each) => each.rule ?? fixture.rule) ?? [];
    });
    for (const name of names) {
      expect(rules.map((rule) => rule.name)).toContain(name);
      expect(decided, `${name} has a case in ${pins}`).toContain(name);
    }
  },
);

test.each(rules)("$name is named by its own clause", ({ name, clause }) => {
  expect(coded.find((entry) => entry.clause === clause)?.rules).toContain(name);
});

test("every file of fixtures pins the clause it is named after", () => {
  const pinned = new Map(coded.map(({ clause, fixtures: pins }) => [clause as string, pins]));
  for (const { file, fixture } of files) expect(pinned.get(fixture.clause)).toContain(`fixtures/${file}`);
});

describe("every clause that is cited is known", () => {
  const stated = Object.entries(policySources).filter(([, source]) => /-\d/.test(source));
  test.each(stated)("by the figure %s: %s", (_, clause) => {
    expect(known).toContain(clause);
  });

  test.each(openReadings)("by the reading $id: $clause", ({ clause }) => {
    expect(known).toContain(clause);
  });

  test("by the code", () => {
    const root = fileURLToPath(new URL("../../src/", import.meta.url));
    const sources = readdirSync(root, { recursive: true, encoding: "utf8" })
      // That file also holds the articles' own numbers, where clause ids count otherwise.
      .filter((file) => file.endsWith(".ts") && file !== "catalogue/citation.ts")
      .map((file) => readFileSync(`${root}${file}`, "utf8"))
      .join("");
    const id = new RegExp(`"((?:${Object.keys(CLAUSES).join("|")})-\\d[\\w.]*)"`, "g");
    const cited = new Set([...sources.matchAll(id)].map(([, clause = ""]) => clause));
    expect(cited.size).toBeGreaterThan(100);
    expect([...cited].filter((clause) => !known.has(clause))).toEqual([]);
  });
});

test("the map is frozen", () => {
  for (const entry of coverage) expect(Object.isFrozen(entry) && Object.isFrozen(entry.title)).toBe(true);
});
