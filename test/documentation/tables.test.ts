import { gradeRoster, type ManagerInput, openReadings, policySources, rules } from "kaoping";
import { describe, expect, test } from "vitest";
import { managerFields } from "../../src/grading/index.js";
import { FILES, LOCALES, PAGES, read } from "./pages.js";
import { documentOf, refreshed, TABLES } from "./tables.js";

/** The rows of the table of a page between its comments, each as its cells. */
function rowsOf(file: string, name: string): string[][] {
  const [, table = ""] = read(file).split(new RegExp(`<!-- /?${name} -->`));
  const lines = table.split("\n").filter((line) => line.startsWith("|"));
  return lines.slice(2).map((line) => line.slice(2, -2).split(" | "));
}

test.each(FILES)(
  "$file is up to date",
  async ({ file, locale }) => {
    const page = read(file);
    expect(await refreshed(page, locale), "run `npm run docs`").toBe(page);
  },
  60_000,
);

describe.each(LOCALES)("in %s", (locale) => {
  test.each(Object.keys(TABLES))("the table %s stands on one page", (name) => {
    const holders = PAGES.flatMap((page) => read(page[locale]).split(`\n<!-- ${name} -->\n`).slice(1));
    expect(holders).toHaveLength(1);
  });

  test("no table is padded", () => {
    const padded = PAGES.flatMap((page) => read(page[locale]).match(/^\|.*[^\s|] {2,}\|.*$/gm) ?? []);
    expect(padded).toEqual([]);
  });

  const [rulesPage, policyPage] =
    locale === "en" ? ["rules.md", "policy.md"] : ["rules.zh-CN.md", "policy.zh-CN.md"];

  test("exactly the rules are listed, each under its document with its clause and title", () => {
    const names = [...new Set(rules.map(({ clause }) => documentOf(clause)))];
    const listed = names.flatMap((id) => rowsOf(`docs/${rulesPage}`, `rules of ${id}`));
    const expected = names.flatMap((id) => rules.filter(({ clause }) => documentOf(clause) === id));
    expect(listed).toEqual(
      expected.map(({ name, clause, title }) => [`\`${name}\``, `\`${clause}\``, title[locale]]),
    );
    expect(listed).toHaveLength(rules.length);
  });

  test("exactly the open readings are listed, the default of each first", () => {
    const rows = rowsOf(`docs/${policyPage}`, "readings").map(([id, clause, , values = ""]) => [
      id,
      clause,
      ...[...values.matchAll(/(?:^|<br>)`(\w+)`/g)].map(([, value]) => value),
    ]);
    const expected = openReadings.map(({ id, clause, values }) => [`\`${id}\``, `\`${clause}\``, ...values]);
    expect(rows).toEqual(expected);
  });

  test("every figure is listed", () => {
    const values = rowsOf(`docs/${policyPage}`, "figures").flatMap(([, figures = ""]) => figures.split(", "));
    expect(values).toHaveLength(Object.keys(policySources).length);
    expect(values.filter((value) => !/^\d+(\.\d+)?$/.test(value))).toEqual([]);
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
  const refusedWithout = Object.keys(managerFields).filter((field) => {
    const { [field]: _, ...rest } = row;
    return gradeRoster({ year: 2025, managers: [rest as unknown as ManagerInput] }).rejected.length > 0;
  });
  const required = rowsOf("docs/rules.md", "fields").filter(([, , , absent]) =>
    absent?.startsWith("required"),
  );
  // A branch head's own field is refused in this row, which is none of a branch head.
  const named = required.map(([name]) => name).filter((name) => name !== "`headCoefficient`");
  expect(named).toEqual(refusedWithout.map((field) => `\`${field}\``));
});
