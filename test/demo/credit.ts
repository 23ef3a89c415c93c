import {
  type AssessmentInput,
  creditModel,
  creditReferenceModel,
  creditScore,
  creditSensitivity,
  explain,
  type Locale,
} from "kaoping";
import { readJson } from "../support/fixtures.js";

/** The made-up enterprise of the fixtures. */
interface Enterprise {
  readonly assessment: AssessmentInput;
}

/** The sheet of the made-up enterprise on the example model: the tree level by level, then how firmly the grade stands. */
export function creditSheet(locale: Locale): string {
  const { assessment } = readJson<Enterprise>("credit-evaluation/enterprise.json");
  const model = creditModel(creditReferenceModel);
  const options = { locale, format: "text", audience: "employee" } as const;
  return [
    explain(creditScore({ model, assessment }), options),
    explain(creditSensitivity({ model, assessment }), options),
  ].join("\n");
}
