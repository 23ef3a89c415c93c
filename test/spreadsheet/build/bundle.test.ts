import { fileURLToPath } from "node:url";
import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import type { RosterInput } from "kaoping";
import { beforeAll, describe, expect, test } from "vitest";
import { decimal } from "../../../src/spreadsheet/build/decimal.js";
import { sources } from "../../../src/spreadsheet/build/sources.js";
import { fixtures, readJson } from "../../support/fixtures.js";
import * as library from "./everyRule.js";

const cases = fixtures().flatMap(({ file, fixture }) =>
  fixture.cases.map((each) => ({
    name: `${file}: ${each.name}`,
    rule: each.rule ?? fixture.rule,
    json: JSON.stringify({ input: each.input, policy: each.policy }),
  })),
);

/** The rules of the annual grade: the ones that keep their words. */
const EXPLAINED = /^(volumeScore|interestScore|qualityScore|conductDeduction|grade\w+)$/;

/** Every rule, built as the single file is built, in a realm that makes no code from text. */
let bundled: typeof library;

beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("everyRule.ts", import.meta.url))],
    bundle: true,
    write: false,
    outdir: ".",
    format: "iife",
    globalName: "bundled",
    target: "es2019",
    platform: "neutral",
    plugins: [sources, decimal],
  });
  const realm = createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
  runInContext(outputFiles[0]?.text ?? "", realm);
  bundled = runInContext("bundled", realm);
});

describe("built as the single file is built", () => {
  test.each(cases)("$name: decides as the library does, to the last digit", ({ rule, json }) => {
    const explained = EXPLAINED.test(rule);
    for (const audience of ["employee", "auditor"] as const) {
      expect(bundled.decided(rule, json, audience, explained)).toBe(
        library.decided(rule, json, audience, explained),
      );
    }
  });

  test("the county is graded as by the library", () => {
    const { year, managers } = readJson<RosterInput>("roster/county-2025.json");
    const json = JSON.stringify({ year, managers });
    expect(bundled.roster(json)).toBe(library.roster(json));
  });
});
