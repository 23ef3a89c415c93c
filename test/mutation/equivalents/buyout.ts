import { changes, type Equivalent } from "./change.js";

const EARLIER =
  "const byDay = [...loans].sort((a, b) => (a.lentOn < b.lentOn ? -1 : Number(a.lentOn > b.lentOn)));";

export const buyout: readonly Equivalent[] = [
  ...changes(
    "src/buyout/order.ts",
    EARLIER,
    "a sort of V8 only asks whether one is less than the other: that it is not may be 0 or 1",
    ["true", "false", "a.lentOn >= b.lentOn", "a.lentOn <= b.lentOn"].map((other) => [
      "a.lentOn > b.lentOn",
      other,
    ]),
  ),
];
