import type { Options } from "tsup";
import { writeHostFiles } from "./writeHostFiles.js";

/** `dist/kaoping.global.js`: everything a spreadsheet host needs in one script that defines one global. */
export const globalBundle: Options = {
  entry: { kaoping: "src/spreadsheet/global.ts" },
  format: ["iife"],
  globalName: "KAOPING",
  target: "es2019",
  platform: "neutral",
  esbuildOptions: (options) => {
    options.charset = "utf8";
  },
  minify: true,
  banner: { js: "/*! kaoping, MIT licence. */" },
  onSuccess: () => writeHostFiles("dist"),
};
