import { changes, type Equivalent } from "./change.js";

export const buyout: readonly Equivalent[] = [
  ...changes(
    "src/buyout/order.ts",
    "return a > b ? 1 : 0;",
    "a sort of V8 only asks whether one is less than the other: that it is not may be 0 or 1",
    ["true", "false", "a >= b", "a <= b"].map((other) => ["a > b", other]),
  ),
];
