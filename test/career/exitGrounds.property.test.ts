import fc from "fast-check";
import { definePolicy, exitGrounds } from "kaoping";
import { expect, test } from "vitest";

const pad = (value: number) => String(value).padStart(2, "0");
const day = (from: number, to: number) =>
  fc
    .record({
      year: fc.integer({ min: from, max: to }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    })
    .map(({ year, month, day }) => `${year}-${pad(month)}-${pad(day)}`);
const sex = fc.constantFrom("male" as const, "female" as const);
const dayAfter = definePolicy({ readings: { exitAge: "dayAfterBirthday" } });

test("the age ground starts on the day the finding names, and not before", () => {
  fc.assert(
    fc.property(day(1950, 1979), day(1980, 2060), sex, fc.boolean(), (birthDate, asOf, sex, strict) => {
      const finding = exitGrounds({ birthDate, asOf, sex }, strict ? dayAfter : undefined);
      expect(finding.mustExit).toBe(asOf >= finding.exitFrom);
      expect(exitGrounds({ birthDate, asOf, sex, extensionApproved: true }).mustExit).toBe(false);
    }),
  );
});

test("by completed years, the ground is an age above the limit", () => {
  fc.assert(
    fc.property(day(1950, 1979), day(1980, 2060), sex, (birthDate, asOf, sex) => {
      const { mustExit, completedAge, ageLimit } = exitGrounds({ birthDate, asOf, sex });
      expect(mustExit).toBe(completedAge > ageLimit);
    }),
  );
});

test("the stricter reading never lets someone stay whom the other lets go", () => {
  fc.assert(
    fc.property(day(1950, 1979), day(1980, 2060), sex, (birthDate, asOf, sex) => {
      const person = { birthDate, asOf, sex };
      if (exitGrounds(person).mustExit) expect(exitGrounds(person, dayAfter).mustExit).toBe(true);
    }),
  );
});
