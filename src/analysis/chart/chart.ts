import type { Policy } from "../../policy/index.js";
import * as field from "../../rule/fields.js";
import { expected, type Locale, readOptions, refuse } from "../../rule/index.js";
import { plainData } from "../plainData.js";
import { drawAppraisal } from "./appraisalChart.js";
import { drawBuyout } from "./buyoutChart.js";
import { drawMigration } from "./migrationChart.js";
import { drawReasons, drawSensitivity } from "./tornado.js";
import { type Reader, readerOf } from "./words.js";

/** How a chart is drawn. */
export interface ChartOptions {
  /** The language of its words. */
  readonly locale: Locale;
  /**
   * The policy by which an appraisal was decided: the limits of all its grades are drawn. Without it they are where the
   * finding names the reference policy, and else those of the grade reached.
   */
  readonly policy?: Policy | undefined;
}

const CHARTS: Readonly<Record<string, (finding: unknown, reader: Reader) => string>> = {
  gradeManager: drawAppraisal,
  creditScore: drawReasons,
  creditSensitivity: drawSensitivity,
  retirementBuyout: drawBuyout,
  comparePolicies: drawMigration,
};

const optionFields = {
  locale: field.choice<Locale>("语言", "Language", { zh: ["中文", "Chinese"], en: ["英文", "English"] }),
  policy: field.optional(field.anything("参数版本", "Policy")),
};

/**
 * A finding as a drawing: an SVG that stands alone, without script, in the light or dark colours and the fonts of its
 * reader, and as clear in black and white. A screen reader says its title and every figure.
 *
 * `gradeManager`: the points of each item against what the average of the class gives, and the score against the limits
 * of the grades. `creditScore`: what each indicator cost. `creditSensitivity`: how far each weight may move, those that
 * may move least first. `retirementBuyout`: each loan divided by the rates. `comparePolicies`: how many move from which
 * grade to which. Beyond 40 rows the rest is counted.
 *
 * @param finding what one of these rules returned, or the same from JSON: only what is drawn is looked at
 * @param options language, and where it is not the reference policy that which decided ({@link ChartOptions})
 * @returns the text of the SVG; the same finding always gives the same
 * @throws {@link RuleInputError} for any other finding, what of it cannot be drawn, and another policy
 * @example
 * const finding = gradeManager({
 *   year: 2025,
 *   manager: {
 *     id: "AM-001", branchType: "urban", loansGranted: 137, interestIncome: "1150000",
 *     newNplBalance: "84000", managedLoans: "8000000", nplTolerance: "0.012",
 *   },
 *   peers: { urban: { managers: 10, loansGranted: 1200, interestIncome: "10000000" } },
 * });
 * chart(finding, { locale: "en" }).includes("Points of AM-001 in 2025: grade one"); // true
 */
export function chart(finding: object, options: ChartOptions): string {
  const { locale, policy } = readOptions(optionFields, options);
  const data = plainData(finding);
  const name =
    typeof data === "object" && data !== null ? (data as { readonly rule?: unknown }).rule : undefined;
  const draw = typeof name === "string" && Object.hasOwn(CHARTS, name) ? CHARTS[name] : undefined;
  if (draw === undefined)
    return refuse(
      ["rule"],
      "unknownValue",
      expected({ zh: "有图可画的认定", en: "a finding that can be drawn" }, name),
    );
  return draw(data, readerOf(locale, policy as Policy | undefined));
}
