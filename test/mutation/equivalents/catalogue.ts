import { changes, type Equivalent } from "./change.js";

/** Changes of the catalogue that nobody can notice. */
export const catalogue: readonly Equivalent[] = [
  ...changes(
    "src/catalogue/citation.ts",
    "const [, first, others, year] = /^([a-z])([A-Za-z]+)(\\d{4})$/.exec(source) ?? [];",
    "of what does not match only the parts are asked for, and there is none",
    [["[];", '["Stryker was here"];']],
  ),
  ...changes(
    "src/catalogue/citation.ts",
    "if (!Object.hasOwn(documents, document)) return undefined;",
    "what is no document has no titles, which is caught, or no headings",
    [["!Object.hasOwn(documents, document)", "false"]],
  ),
];
