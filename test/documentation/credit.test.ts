import { rules } from "kaoping";
import { expect, test } from "vitest";
import type { Field, Fields } from "../../src/rule/index.js";
import { read } from "./pages.js";

const CREDIT = rules.filter(({ clause }) => clause.startsWith("credit-evaluation-"));

/** Every name of an output, to its innermost records; what both languages hold is text and no figure. */
function names(fields: Fields): string[] {
  return Object.entries<Field>(fields).flatMap(([name, field]) => [name, ...inner(field)]);
}

function inner(field: Field): string[] {
  if (field.item !== undefined) return inner(field.item);
  const { fields } = field;
  return fields === undefined || "zh" in fields ? [] : names(fields);
}

test.each(["docs/credit.md", "docs/credit.zh-CN.md"])("%s tells every field of the credit rules", (file) => {
  const page = read(file);
  expect(CREDIT.length).toBeGreaterThan(9);
  const untold = CREDIT.flatMap(({ name: rule, output }) =>
    names(output)
      .filter((name) => !page.includes(`\`${name}\``))
      .map((name) => `${rule}.${name}`),
  );
  expect(untold).toEqual([]);
});
