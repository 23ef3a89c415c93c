import type { CompiledPolicy } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { type Exact, expected, type In, refuse, wordWithCode, yearEnd } from "../rule/index.js";
import { ceilingInput } from "./ceiling.js";
import { conductInput } from "./conduct.js";
import { interestInput } from "./interest.js";
import { branchType } from "./peers.js";
import { qualityInput } from "./quality.js";
import { volumeInput } from "./volume.js";

/** What a manager is appointed as. A branch head is rated for reference and keeps the coefficient of the post. */
export type Role = "accountManager" | "branchHead";

/** One manager and the year's figures: a row of a roster. */
export const managerFields = {
  id: field.text("编号", "Id"),
  name: field.optional(field.text("姓名", "Name")),
  branchType,
  loansGranted: volumeInput.loansGranted,
  interestIncome: interestInput.interestIncome,
  ...qualityInput,
  nplTolerance: ceilingInput.nplTolerance,
  ...conductInput,
  /** Day of the first appointment as account manager; gives the protection of measures-15. */
  appointedOn: field.optional(
    field.date("首次任职日期", "First appointed on", {
      clause: "measures-15",
      without: { zh: "不填则无保护期", en: "without it, no protection" },
    }),
  ),
  /** "accountManager" when left out. */
  role: field.optional(
    field.choice<Role>(
      "岗位",
      "Role",
      { accountManager: ["客户经理", "account manager"], branchHead: ["负责人", "branch head"] },
      { clause: "measures-13" },
    ),
    "accountManager",
  ),
  /** Coefficient of a branch head's post; required for a branch head and refused for anyone else. */
  headCoefficient: field.optional(
    field.coefficient("负责人的岗位职务系数", "Coefficient of a head's post", {
      clause: "measures-13",
      short: { zh: "负责人系数", en: "Head's coefficient" },
      without: {
        zh: "负责人必填，其他人不得填写",
        en: "required for a branch head, refused for anyone else",
      },
    }),
  ),
  /** Coefficient of the post before the first appointment, which the pay under protection is not below. */
  priorCoefficient: field.optional(
    field.coefficient("任新职前的工资系数", "Coefficient of the post before", {
      clause: "measures-7",
      short: { zh: "原岗位系数", en: "Prior coefficient" },
      without: {
        zh: "保护期内不填的，只列等级工资系数，并提示第七条；须与首次任职日期同填，负责人不得填写",
        en: "without it, a note on Article 7 while protected; only with appointedOn, refused for a branch head",
      },
    }),
  ),
  /** Whether the person counts in the averages of the class; one left out is measured against them all the same. */
  inClassAverage: field.optional(
    field.flag("计入同类平均", "Counts in the averages", { clause: "measures-11" }),
    true,
  ),
};

/** A row of a roster: what a manager did in the year. */
export interface ManagerInput extends In<typeof managerFields> {}

/** A row as the rules read it. */
export type ManagerRow = Exact<typeof managerFields>;

/** Whether a manager counts in the averages of the class. */
export function countsInAverage(
  { role, inClassAverage }: Pick<ManagerRow, "role" | "inClassAverage">,
  { readings }: CompiledPolicy,
): boolean {
  return inClassAverage && !(role === "branchHead" && readings.headsInAverage === "left");
}

/** Refuses what contradicts itself in a row. */
export function refuseContradictions(
  { appointedOn, role, headCoefficient, priorCoefficient }: ManagerRow,
  year: number | undefined,
): void {
  if (year !== undefined && appointedOn !== undefined && appointedOn > yearEnd(year)) {
    refuse(["appointedOn"], "inconsistent", {
      zh: `应不晚于考评年度的最后一天，填的是${appointedOn}`,
      en: `expected a day up to the end of the year rated, got ${appointedOn}`,
    });
  }
  if (role === "branchHead" && headCoefficient === undefined) {
    refuse(
      ["headCoefficient"],
      "missing",
      expected({ zh: "负责人的岗位职务系数", en: "the coefficient of the head's post" }, undefined),
    );
  }
  if (role !== "branchHead" && headCoefficient !== undefined) {
    refuse(["headCoefficient"], "inconsistent", {
      zh: `岗位为${wordWithCode(managerFields.role, "branchHead")}的才填写`,
      en: 'expected only with role "branchHead"',
    });
  }
  if (priorCoefficient !== undefined && (role === "branchHead" || appointedOn === undefined)) {
    refuse(["priorCoefficient"], "inconsistent", {
      zh: "只由填了首次任职日期的客户经理填写",
      en: "expected only for an account manager whose appointedOn is given",
    });
  }
}
