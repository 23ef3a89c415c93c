import { changes, type Equivalent, SPARED } from "./change.js";

export const policy: readonly Equivalent[] = [
  ...changes(
    "src/policy/influence.ts",
    "return values.some((value) => value !== policy.readings[id] && under({ [id]: value }) !== now);",
    SPARED,
    [["value !== policy.readings[id]", "true"]],
  ),
  ...changes(
    "src/policy/sha256.ts",
    "for (let i = 16; i < 64; i += 1) {",
    "what is written behind the end of a typed array is not kept",
    [["i < 64", "i <= 64"]],
  ),
];
