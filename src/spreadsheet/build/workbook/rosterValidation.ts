import type { DataValidation } from "exceljs";
import { BRANCH_TYPES, ROLES } from "../../columns.js";
import * as kinds from "../../kinds.js";
import { YEAR } from "./layout.js";

const list = (words: readonly string[]): Partial<DataValidation> => ({
  type: "list",
  formulae: [`"${words.join(",")}"`],
});

export const YEARS = [1949, 9997] as const;

/** What a column lets staff type in. */
export function validationOf(field: string, kind: kinds.Kind): Partial<DataValidation> | undefined {
  if (field === "branchType") return list(Object.values(BRANCH_TYPES));
  if (field === "role") return list(Object.values(ROLES));
  if (kind === kinds.count) return { type: "whole", operator: "greaterThanOrEqual", formulae: [0] };
  if (kind === kinds.signedMoney) return { type: "decimal", operator: "between", formulae: [-1e13, 1e13] };
  if (kind === kinds.money || kind === kinds.coefficient)
    return { type: "decimal", operator: "greaterThanOrEqual", formulae: [0] };
  if (kind === kinds.share) return { type: "decimal", operator: "between", formulae: [0, 1] };
  if (kind === kinds.day)
    return {
      type: "date",
      operator: "lessThanOrEqual",
      formulae: [`DATE(${YEAR},12,31)` as unknown as Date],
    };
  return undefined;
}
