import { analysis } from "./cases/analysis.js";
import { applicants } from "./cases/applicants.js";
import { credit } from "./cases/credit.js";
import { grading } from "./cases/grading.js";
import { lending } from "./cases/lending.js";
import { buyout, career, liability } from "./cases/measures.js";
import { appraisal, notices, plans } from "./cases/notices.js";
import { ranking, scorecards, warnings } from "./cases/others.js";
import { posts, responsibility } from "./cases/posts.js";
import { weighing } from "./cases/weights.js";
import type { Source } from "./draw.js";

/** Families of rules that the oracle computes in fractions alone. */
export const exact: Readonly<Record<string, readonly Source[]>> = {
  grading,
  liability,
  lending,
  buyout,
  career,
  warnings,
  ranking,
  scorecards,
  posts,
  responsibility,
  notices,
  plans,
  appraisal,
  analysis,
};

/** All families; the last ones need mpmath. */
export const families: typeof exact = { ...exact, credit, weighing, applicants };
