import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import { build } from "esbuild";
import { rollup } from "rollup";
import { minify } from "terser";
import { describe, expect, inject, test } from "vitest";

/** What a web page that uses one function of the library loads, dependencies included, in bytes. */
const uses = [
  {
    name: "cite",
    code: `import { cite } from "kaoping"; console.log(cite("measures-10", "zh"));`,
    limit: 5 * 1024,
  },
  {
    name: "gradeForScore",
    code: `import { gradeForScore } from "kaoping"; console.log(gradeForScore({ score: "90" }).grade);`,
    limit: 90_000,
  },
];

const project = inject("project");

describe.each(uses)("a page that uses $name", ({ name, code, limit }) => {
  const entry = join(project, `${name}.mjs`);
  writeFileSync(entry, code);

  const expectSmall = (bundler: string, text: string) => {
    const bytes = Buffer.byteLength(text);
    console.log(`${name}, bundled by ${bundler}: ${bytes} bytes`);
    expect(bytes).toBeLessThanOrEqual(limit);
  };

  test("is small when bundled by esbuild", async () => {
    const { outputFiles } = await build({
      entryPoints: [entry],
      bundle: true,
      minify: true,
      format: "esm",
      write: false,
    });
    expectSmall("esbuild", outputFiles.map(({ text }) => text).join());
  });

  test("is small when bundled by rollup", async () => {
    const bundle = await rollup({ input: entry, plugins: [nodeResolve()], logLevel: "silent" });
    const { output } = await bundle.generate({ format: "es" });
    const { code: minified = "" } = await minify(output[0].code, { module: true });
    expectSmall("rollup", minified);
  });
});
