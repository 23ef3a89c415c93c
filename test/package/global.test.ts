import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { parse } from "acorn";
import { expect, test } from "vitest";

const code = readFileSync(new URL("../../dist/kaoping.global.js", import.meta.url), "utf8");

test("it is one file that can be pasted", () => {
  const gzipped = gzipSync(code, { level: 9 }).length;
  console.log(`kaoping.global.js: ${Buffer.byteLength(code)} bytes, ${gzipped} gzipped`);
  expect(code).not.toContain("sourceMappingURL");
});

test("it is a script of ES2019", () => {
  expect(parse(code, { ecmaVersion: 2019, sourceType: "script" }).type).toBe("Program");
});

test.each(["import", "require", "eval", "Function", "globalThis"])("%s does not occur in it", (word) => {
  expect(code.match(new RegExp(`\\b${word}\\b`))).toBeNull();
});

test("it defines one global in a realm that makes no code from text", () => {
  const realm = createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
  const before: string[] = runInContext("Object.getOwnPropertyNames(globalThis)", realm);
  runInContext(code, realm);
  const after: string[] = runInContext("Object.getOwnPropertyNames(globalThis)", realm);
  expect(after.filter((name) => !before.includes(name))).toEqual(["KAOPING"]);
  expect(Object.keys(runInContext("KAOPING", realm))).not.toEqual([]);
});

test("it holds the rules that cells call, not the catalogue of all", () => {
  expect(code).toContain('"retirementBuyout"');
  expect(code).not.toContain('"exitGrounds"');
});

test("it names the licences of what it contains", () => {
  expect(code).toContain("decimal.js v");
});
