import { defineConfig } from "tsup";

export default defineConfig({
  entry: { index: "src/index.ts" },
  format: ["esm", "cjs"],
  target: "es2022",
  platform: "neutral",
  // TypeScript 6 warns about an option the declaration bundler still sets.
  dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
  external: ["decimal.js", "zod"],
  treeshake: true,
  clean: true,
}) as ReturnType<typeof defineConfig>;
