import { defineConfig, type Options } from "tsup";
import { globalBundle } from "./src/spreadsheet/build/bundle.js";

const library: Options = {
  entry: { index: "src/index.ts", spreadsheet: "src/spreadsheet/index.ts" },
  format: ["esm", "cjs"],
  target: "es2022",
  platform: "neutral",
  // TypeScript 6 warns about an option the declaration bundler still sets.
  dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
  external: ["decimal.js", "zod"],
  // Each entry holds what it needs: a host of cells loads no rule that no cell calls.
  splitting: false,
  treeshake: true,
  clean: true,
};

export default defineConfig([library, globalBundle]) as ReturnType<typeof defineConfig>;
