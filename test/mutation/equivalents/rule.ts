import { changes, type Equivalent, GENERAL } from "./change.js";

const PARTING = `return first > last ? [] : [rest === 0 ? parting : \`\${parting}[0-9]{\${rest}}\`];`;
const SPARED_SEARCH = "only the search for unknown fields is spared, where it would find none";

export const rule: readonly Equivalent[] = [
  ...changes("src/rule/characters.ts", "if (ORDINARY.test(text)) return [];", GENERAL, [
    ["ORDINARY.test(text)", "false"],
  ]),
  ...changes(
    "src/rule/jsonSchema.ts",
    'return [shorter, ...branches(digits, (digit, i) => [i === 0 ? 1 : 0, digit - 1])].join("|");',
    "with a zero before them are only shorter numbers, which are taken, or are refused as too early a year",
    [["i === 0", "false"]],
  ),
  ...changes("src/rule/jsonSchema.ts", PARTING, "what is to be there no times need not be written", [
    ["rest === 0", "false"],
  ]),
  ...changes(
    "src/rule/jsonSchema.ts",
    PARTING,
    "what is no figure and no day is refused by the pattern that each of them has as well",
    [["[]", '["Stryker was here"]']],
  ),
  ...changes(
    "src/rule/readLate.ts",
    'if (typeof value === "function" || (typeof value === "object" && !isConstant(value))) {',
    "what is neither an object nor a function is frozen",
    [['typeof value === "object"', "true"]],
  ),
  ...changes(
    "src/rule/finding.ts",
    "if (notes === undefined || notes.length === 0) return NO_NOTES;",
    "an empty list that all share is as good as one of one's own",
    [["notes.length === 0", "false"]],
  ),
  ...changes("src/rule/read.ts", "if (given) known += 1;", SPARED_SEARCH, [
    ["given", "false"],
    ["known += 1", "known -= 1"],
  ]),
  ...changes("src/rule/read.ts", "if (known === keys.length) return result;", SPARED_SEARCH, [
    ["known === keys.length", "false"],
  ]),
  ...changes(
    "src/rule/read.ts",
    "const result = new Array<unknown>(length);",
    "a list grows as it is written to, and is only held with more room",
    [["new Array<unknown>(length)", "new Array()"]],
  ),
];
