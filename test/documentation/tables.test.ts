import { readFileSync } from "node:fs";
import { type Locale, openReadings, rules } from "kaoping";
import { describe, expect, test } from "vitest";
import { codeBlocks } from "../support/examples.js";
import { READMES, refreshed } from "./tables.js";

const read = (locale: Locale) => readFileSync(new URL(`../../${READMES[locale]}`, import.meta.url), "utf8");

/** The rows of a table between markers, each as its cells. */
function rowsOf(readme: string, name: string): string[][] {
  const [, table = ""] = readme.split(new RegExp(`<!-- /?${name} -->`));
  const lines = table.split("\n").filter((line) => line.startsWith("|"));
  return lines.slice(2).map((line) =>
    line
      .slice(2, -2)
      .split(" | ")
      .map((cell) => cell.trim()),
  );
}

describe.each<Locale>(["en", "zh"])("the README in %s", (locale) => {
  const readme = read(locale);

  test("lists exactly the rules, each with its clause and title", () => {
    const expected = rules.map(({ name, clause, title }) => [`\`${name}\``, `\`${clause}\``, title[locale]]);
    expect(rowsOf(readme, "rules"), "run `npm run docs`").toEqual(expected);
  });

  test("lists exactly the open readings, the default of each first", () => {
    const rows = rowsOf(readme, "readings").map(([id, clause, , values = ""]) => [
      id,
      clause,
      ...[...values.matchAll(/(?:^|<br>)`(\w+)`/g)].map(([, value]) => value),
    ]);
    const expected = openReadings.map(({ id, clause, values }) => [`\`${id}\``, `\`${clause}\``, ...values]);
    expect(rows, "run `npm run docs`").toEqual(expected);
  });

  test("is up to date", () => {
    expect(refreshed(readme, locale), "run `npm run docs`").toBe(readme);
  });
});

test("both READMEs say the same: the same sections, the same calls", () => {
  const shape = (readme: string) => readme.match(/^#+(?= )/gm);
  const calls = (readme: string) =>
    codeBlocks(readme, "ts").map(({ code }) => code.match(/^import [\s\S]*? from "kaoping";$/m)?.[0]);
  expect(shape(read("zh"))).toEqual(shape(read("en")));
  expect(calls(read("zh"))).toEqual(calls(read("en")));
});
