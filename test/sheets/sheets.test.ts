import { rules } from "kaoping";
import { expect, test } from "vitest";
import { sheetsOfRules } from "./sheets.js";

const sheets = sheetsOfRules();

test("every rule has sheets for both readers in both languages", () => {
  expect(sheets.map(({ file }) => file.replace(/^\d+-/, ""))).toEqual(rules.map(({ name }) => `${name}.txt`));
  for (const { file, text } of sheets) {
    const titles = text.match(/^={20} .*\((?:.*), (?:zh|en), (?:employee|auditor)\)$/gm) ?? [];
    expect(titles, file).toHaveLength(4);
    expect(text.match(/^----- /gm)?.length, file).toBeGreaterThanOrEqual(4);
  }
});

test("a line is marked where its words are new to the reader", () => {
  const grades = sheets.find(({ file }) => file.endsWith("-gradeForScore.txt"))?.text ?? "";
  const [first = "", second = ""] = grades.split(/^----- .*$/m).slice(1);
  const appeal = "对任何一步有异议的，请写明该步的名称和所列条款，提出复核。";
  expect(first).toContain(`\n> ${appeal}`);
  expect(second).toContain(`\n  ${appeal}`);
});

test("an employee's sheet of a list of people is each person's own", () => {
  const pairs = sheets.find(({ file }) => file.endsWith("-pairBonus.txt"))?.text ?? "";
  const [employee = "", auditor = ""] = pairs.split(/^={20} .*$/m).slice(1);
  expect(employee).toMatch(/^> \[[^\]]+\]\n> 结对加分奖励：/m);
  expect(auditor).not.toMatch(/^. \[/m);
});
