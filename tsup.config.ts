import { writeFile } from "node:fs/promises";
import { defineConfig, type Options } from "tsup";
import { globalBundle } from "./src/spreadsheet/build/bundle.js";

/** A module for every module of the source, so that a bundler takes the rules that are called and no others. */
function modules(format: "esm" | "cjs", type: "module" | "commonjs"): Options {
  const outDir = `dist/${format}`;
  return {
    entry: ["src/**/*.ts", "!src/spreadsheet/build", "!src/spreadsheet/global.ts"],
    bundle: false,
    format: [format],
    outDir,
    outExtension: () => ({ js: ".js" }),
    target: "es2022",
    platform: "neutral",
    esbuildOptions: (options) => {
      options.charset = "utf8";
    },
    // The package.json nearest to a module says of which kind it is.
    onSuccess: () => writeFile(`${outDir}/package.json`, JSON.stringify({ type, sideEffects: false })),
  };
}

/** The same in two files and what they share, for who imports it without a bundler: hundreds of files load slowly. */
const bundled: Options = {
  entry: { index: "src/index.ts", "spreadsheet/index": "src/spreadsheet/index.ts" },
  format: ["esm"],
  outDir: "dist/bundled",
  target: "es2022",
  platform: "neutral",
  esbuildOptions: (options) => {
    options.charset = "utf8";
    options.chunkNames = "shared";
  },
};

export default defineConfig([
  modules("esm", "module"),
  modules("cjs", "commonjs"),
  bundled,
  globalBundle,
]) as ReturnType<typeof defineConfig>;
