import { describe, expect, test } from "vitest";
import { codeBlocks, run } from "../support/examples.js";
import { read } from "./pages.js";

/** Runs the examples of pages and expects what they print and state. */
export function runExamples(files: readonly string[]): void {
  const pages = files.map((file) => ({ file, blocks: codeBlocks(read(file), "ts") }));
  describe.each(pages.filter(({ blocks }) => blocks.length > 0))("examples of $file", ({ blocks }) => {
    test.each(blocks)("$code", async ({ code, output }) => {
      const { printed, claims } = await run(code);
      expect(claims.length + printed.length, "an example prints or states a result").toBeGreaterThan(0);
      if (output !== undefined) expect(printed).toBe(output);
      for (const { expression, actual, claimed } of claims) expect(actual, expression).toEqual(claimed);
    });
  });
}

/** Whether the examples of a page start databases and services, which takes seconds. */
export function isAboutServices(file: string): boolean {
  return file.startsWith("docs/integration.");
}
