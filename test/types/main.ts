/**
 * Compiles a strict project that uses the packed package under every supported TypeScript and every way to find modules,
 * and once under each with the types of a browser, of Node, and of both: `npm run test:types` after a build.
 */
import type { TestProject } from "vitest/node";
import setup from "../package/setup.js";
import { compile, compilers, type Surroundings } from "./consumer.js";

const SURROUNDINGS: readonly Surroundings[] = [{ dom: true }, { node: true }, { dom: true, node: true }];

const provided = new Map<string, string>();
const provide = (key: string, value: string) => provided.set(key, value);
const remove = setup({ provide } as unknown as TestProject);
let passed = 0;
let failed = 0;

function tell(compiler: string, resolution: string, surroundings: Surroundings = {}): void {
  const said = compile(provided.get("project") ?? "", compiler, resolution, surroundings);
  if (said === "") passed += 1;
  else failed += 1;
  const known = Object.keys(surroundings).join(" and ") || "neither dom nor node";
  console.log(`${compiler}, ${resolution}, ${known}: ${said === "" ? "holds" : said.slice(0, 1000)}`);
}

try {
  for (const { compiler, resolutions } of compilers) {
    for (const resolution of resolutions) tell(compiler, resolution);
    // Which globals are known does not depend on how modules are found.
    for (const surroundings of SURROUNDINGS) tell(compiler, "bundler", surroundings);
  }
} finally {
  remove();
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
