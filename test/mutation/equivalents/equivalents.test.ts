import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { equivalents } from "./index.js";

test("every listed change is of a line that stands in its file, is listed once and says why it changes nothing", () => {
  const seen = new Set<string>();
  for (const { file, original, replacement, reason } of equivalents) {
    expect(readFileSync(new URL(`../../../${file}`, import.meta.url), "utf8")).toContain(original);
    expect(replacement).not.toBe(original);
    expect(reason.trim()).not.toBe("");
    seen.add(JSON.stringify([file, original, replacement]));
  }
  expect(seen.size).toBe(equivalents.length);
});
