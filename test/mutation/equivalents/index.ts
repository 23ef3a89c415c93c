import { analysis } from "./analysis.js";
import { buyout } from "./buyout.js";
import { catalogue } from "./catalogue.js";
import type { Change, Equivalent } from "./change.js";
import { credit } from "./credit.js";
import { exact } from "./exact.js";
import { grading } from "./grading.js";
import { liability } from "./liability.js";
import { policy } from "./policy.js";
import { rule } from "./rule.js";
import { scorecard } from "./scorecard.js";
import { spreadsheet } from "./spreadsheet.js";

/** All changes that no test can notice, room by room. */
export const equivalents: readonly Equivalent[] = [
  ...analysis,
  ...buyout,
  ...catalogue,
  ...credit,
  ...exact,
  ...grading,
  ...liability,
  ...policy,
  ...rule,
  ...scorecard,
  ...spreadsheet,
];

/** The change as it is listed. */
export function listed(change: Change): Equivalent | undefined {
  return equivalents.find(
    ({ file, original, replacement }) =>
      file === change.file && original === change.original && replacement === change.replacement,
  );
}
