import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { typeErrors } from "../support/compiled.js";
import { codeBlocks, docExamples, run } from "../support/examples.js";
import { isAboutServices, runExamples } from "./pageExamples.js";
import { FILES, read } from "./pages.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const sources = readdirSync(`${root}src`, { recursive: true, encoding: "utf8" }).filter((file) =>
  file.endsWith(".ts"),
);

describe("examples of the doc comments", () => {
  const examples = sources.flatMap((file) =>
    docExamples(`src/${file}`, readFileSync(`${root}src/${file}`, "utf8")),
  );

  test.each(examples)("$where", async ({ code }) => {
    const { claims } = await run(code);
    expect(claims.length, "an example states at least one result").toBeGreaterThan(0);
    for (const { expression, actual, claimed } of claims) expect(actual, expression).toEqual(claimed);
  });
});

const files = FILES.map(({ file }) => file);

runExamples(files.filter((file) => !isAboutServices(file)));

test("the examples of the pages hold for the compiler", async () => {
  const codes = files.flatMap((file) =>
    codeBlocks(read(file), "ts").map(({ code }, i) => [`${file}, example ${i + 1}`, code] as const),
  );
  expect(await typeErrors(new Map(codes))).toEqual([]);
});
