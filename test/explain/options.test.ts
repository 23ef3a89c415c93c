import { chart, checkRow, conductDeduction, explain, gradeEach } from "kaoping";
import { expect, test } from "vitest";
import { issuesIn } from "../support/issues.js";

const finding = conductDeduction({ fines: 1 });

type Call = (options: never) => unknown;

const calls: readonly (readonly [name: string, call: Call])[] = [
  ["explain", (options) => explain(finding, options)],
  ["chart", (options) => chart(finding, options)],
  ["gradeEach", (options) => gradeEach([], options).next()],
  ["checkRow", (options) => checkRow({}, options)],
];

test.each(calls)("%s without options is refused for them, not for its input", (_, call) => {
  const told = issuesIn(() => call(null as never)).map(({ path, code, message, detail, title }) => [
    path,
    code,
    message,
    `${title?.zh}：${detail.zh}`,
  ]);
  expect(told).toEqual([
    [["options"], "wrongType", "options: expected an object, got null", "选项：应填一组字段，填的是null"],
  ]);
});

test("an option that is wrong is told by its name", () => {
  const told = issuesIn(() => explain(finding, { locale: "zh" } as never));
  expect(told.map(({ path, code }) => [path, code])).toEqual([[["format"], "missing"]]);
});
