/**
 * Compiles a strict project that uses the packed package under every supported TypeScript, every way to find modules,
 * with and without the types of a browser and of Node: `npm run test:types` after a build.
 */
import type { TestProject } from "vitest/node";
import setup from "../package/setup.js";
import { compile, compilers, type Surroundings } from "./consumer.js";

const SURROUNDINGS: readonly Surroundings[] = [{}, { dom: true }, { node: true }, { dom: true, node: true }];

const provided = new Map<string, string>();
const provide = (key: string, value: string) => provided.set(key, value);
const remove = setup({ provide } as unknown as TestProject);
let failed = 0;
try {
  for (const { compiler, resolutions } of compilers) {
    for (const surroundings of SURROUNDINGS) {
      const said = resolutions.map((resolution) =>
        compile(provided.get("project") ?? "", compiler, resolution, surroundings),
      );
      const wrong = resolutions.filter((_, at) => said[at] !== "");
      failed += wrong.length;
      const known = Object.keys(surroundings).join(" and ") || "neither";
      console.log(
        `${compiler}, ${known} of dom and node: ${resolutions.length - wrong.length} of ${resolutions.length} hold`,
      );
      for (const [at, text] of said.entries())
        if (text !== "") console.log(`${resolutions[at]}: ${text.slice(0, 1000)}`);
    }
  }
} finally {
  remove();
}
process.exitCode = failed === 0 ? 0 : 1;
