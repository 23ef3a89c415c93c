import type { Group } from "./row.js";

/** The groups in the order of the table; what each of them needs is loaded when it is measured. */
export const GROUPS: readonly { readonly name: string; readonly measure: () => Promise<Group> }[] = [
  { name: "grading", measure: async () => (await import("./rows/grading.js")).grading },
  { name: "length", measure: async () => (await import("./rows/length.js")).length },
  { name: "analysis", measure: async () => (await import("./rows/analysis.js")).analysis },
  { name: "lists", measure: async () => (await import("./rows/lists.js")).lists },
  { name: "buyout", measure: async () => (await import("./rows/buyout.js")).buyout },
  { name: "credit", measure: async () => (await import("./rows/credit.js")).credit },
  { name: "largeCredit", measure: async () => (await import("./rows/largeCredit.js")).largeCredit },
  { name: "imports", measure: async () => (await import("./rows/imports.js")).imports },
  { name: "spreadsheet", measure: async () => (await import("./rows/spreadsheet.js")).spreadsheet },
  { name: "engines", measure: async () => (await import("./rows/engines.js")).engines },
];
