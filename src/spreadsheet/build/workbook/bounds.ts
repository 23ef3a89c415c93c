import { managerFields } from "../../../grading/index.js";
import type { Field } from "../../../rule/index.js";

/** What a figure may be, as the schema of its field says. */
export interface Bounds {
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly whole: boolean;
}

interface Numbers {
  readonly type: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** The bounds of a figure; undefined for a field of another kind. Beyond what is counted exactly there is no bound. */
export function boundsOf(field: Field): Bounds | undefined {
  const schema = field.json?.() ?? {};
  const forms = (schema.anyOf ?? [schema]) as readonly Numbers[];
  const numbers = forms.find(({ type }) => type === "integer" || type === "number");
  if (numbers === undefined) return undefined;
  const { type, minimum, maximum = Number.MAX_SAFE_INTEGER } = numbers;
  const max = maximum < Number.MAX_SAFE_INTEGER ? maximum : undefined;
  // By the reading of this workbook a net decrease of NPL is refused.
  const min = field === managerFields.newNplBalance ? 0 : minimum;
  return { min, max, whole: type === "integer" };
}
