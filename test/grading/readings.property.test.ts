import fc from "fast-check";
import { definePolicy, explain, gradeManager, openReadings, type Readings } from "kaoping";
import { expect, test } from "vitest";
import { plain } from "../support/fixtures.js";
import { anyManager, PEERS } from "../support/managers.js";

const OF_PROTECTION = ["protectedBelowStandard", "protectedGrade", "protectionTestedOn"] as const;

const anyReadings = fc.record(
  Object.fromEntries(
    openReadings
      .filter(({ id }) => [...OF_PROTECTION, "gradeOn"].some((each) => each === id))
      .map(({ id, values }) => [id, fc.constantFrom(...values)]),
  ),
) as fc.Arbitrary<Partial<Readings>>;

/** Days of appointment whose protection ends around the year rated and the month of its rating. */
const appointedOn = fc.constantFrom(
  undefined,
  "2021-06-30",
  "2023-12-30",
  "2023-12-31",
  "2024-01-10",
  "2024-01-31",
  "2025-06-30",
);

/** Everything decided and said but the readings themselves. */
function shown(finding: ReturnType<typeof gradeManager>): string {
  const decided = JSON.stringify(plain(finding), (key, value) =>
    ["readings", "policy", "fingerprint"].includes(key) ? undefined : value,
  );
  const said = (["zh", "en"] as const).map(
    (locale) =>
      explain(finding, { locale, format: "text" }).split(/\n(?:适用的解释口径|Readings applied)/)[0],
  );
  return [decided, ...said].join("\n");
}

test("a reading of the protection is named exactly where its other value shows another appraisal", () => {
  fc.assert(
    fc.property(
      anyManager,
      appointedOn,
      anyReadings,
      fc.constantFrom(...OF_PROTECTION),
      fc.constantFrom(0, 25),
      (row, day, readings, flipped, failedExams) => {
        const { appointedOn: _, priorCoefficient, ...rest } = row;
        const manager = {
          ...rest,
          branchType: "urban" as const,
          failedExams,
          ...(day === undefined ? {} : { appointedOn: day, priorCoefficient }),
        };
        const others = openReadings.find(({ id }) => id === flipped)?.values ?? [];
        const findings = others.map((value) =>
          gradeManager(
            { year: 2025, manager, peers: PEERS },
            definePolicy({ readings: { ...readings, [flipped]: value } }),
          ),
        );
        const differs = new Set(findings.map(shown)).size > 1;
        for (const finding of findings) expect(flipped in finding.readings).toBe(differs);
      },
    ),
    { numRuns: 400 },
  );
});
