import { changes, type Equivalent } from "./change.js";

export const liability: readonly Equivalent[] = [
  ...changes(
    "src/liability/countsAsNpl.ts",
    'const longOverdue = onTheDay ? exactlyOneYearOverdue === "counted" : loan.asOf > longOverdueOn;',
    "on the day itself the reading decides",
    [["loan.asOf > longOverdueOn", "loan.asOf >= longOverdueOn"]],
  ),
  ...changes(
    "src/liability/recoveryLossLiability.ts",
    "const dutiesDone = (delivery?.signatureRequested && delivery.reportedInWriting) ?? false;",
    "the duties are asked only where there is a notice that cannot be delivered",
    [["false", "true"]],
  ),
];
