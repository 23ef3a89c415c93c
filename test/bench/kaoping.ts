/** The built package as its users run it; only its types come from the sources. */
export const kaoping: typeof import("kaoping") = await import(
  new URL("../../dist/bundled/index.js", import.meta.url).href
);

export const YEAR = 2025;
