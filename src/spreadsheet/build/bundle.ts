import type { Options } from "tsup";
import { decimal } from "./decimal.js";
import { sources } from "./sources.js";
import { writeHostFiles } from "./writeHostFiles.js";

/** `dist/kaoping.global.js`: everything a spreadsheet host needs in one script that defines one global. */
export const globalBundle: Options = {
  entry: { kaoping: "src/spreadsheet/global.ts" },
  format: ["iife"],
  globalName: "KAOPING",
  target: "es2019",
  platform: "neutral",
  define: { globalThis: "ownGlobals" },
  inject: ["src/spreadsheet/build/ownGlobals.ts"],
  esbuildPlugins: [sources, decimal],
  esbuildOptions: (options) => {
    options.charset = "utf8";
  },
  minify: "terser",
  terserOptions: { ecma: 2019, compress: { passes: 3 }, format: { comments: /^!/ } },
  banner: { js: "/*! kaoping, MIT licence. Contains zod, (c) Colin McDonnell, MIT licence. */" },
  onSuccess: () => writeHostFiles("dist"),
};
