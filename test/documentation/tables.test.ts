import { readFileSync } from "node:fs";
import { gradeRoster, type Locale, type ManagerInput, openReadings, rules } from "kaoping";
import { describe, expect, test } from "vitest";
import { codeBlocks } from "../support/examples.js";
import { MANAGER_FIELDS } from "./contents.js";
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

test("the fields that the table calls required are those a row is refused without", () => {
  const row: Record<string, unknown> = {
    id: "A-1",
    branchType: "urban",
    loansGranted: 7,
    interestIncome: "90000",
    newNplBalance: "0",
    managedLoans: "1000000",
    nplTolerance: "0.012",
  };
  const refusedWithout = Object.keys(MANAGER_FIELDS).filter((field) => {
    const { [field]: _, ...rest } = row;
    return gradeRoster({ year: 2025, managers: [rest as unknown as ManagerInput] }).rejected.length > 0;
  });
  const required = rowsOf(read("en"), "fields").filter(([, , , absent]) => absent?.startsWith("required"));
  // A branch head's own field is refused in this row, which is none of a branch head.
  const named = required.map(([name]) => name).filter((name) => name !== "`headCoefficient`");
  expect(named).toEqual(refusedWithout.map((field) => `\`${field}\``));
});

test("both READMEs say the same: the same sections, the same calls", () => {
  const shape = (readme: string) => readme.match(/^#+(?= )/gm);
  const calls = (readme: string) =>
    codeBlocks(readme, "ts").map(({ code }) => code.match(/^import [\s\S]*? from "kaoping";$/m)?.[0]);
  expect(shape(read("zh"))).toEqual(shape(read("en")));
  expect(calls(read("zh"))).toEqual(calls(read("en")));
});
