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
    }),
  );
});

test("an extended term moves the ground to the day after it, and the end of the hand-over with it", () => {
  fc.assert(
    fc.property(
      day(1950, 1979),
      day(1980, 2060),
      day(2036, 2060),
      sex,
      (birthDate, asOf, extendedUntil, sex) => {
        const finding = exitGrounds({ birthDate, asOf, sex, extendedUntil });
        const without = exitGrounds({ birthDate, asOf, sex });
        expect(finding.exitFrom).toBe(without.exitFrom);
        const used = extendedUntil >= without.exitFrom;
        expect(finding.mustExit).toBe(asOf >= without.exitFrom && (!used || asOf > extendedUntil));
        expect(finding.transition?.startsOn).toBe(
          asOf < without.exitFrom ? undefined : used ? extendedUntil : without.exitFrom,
        );
      },
    ),
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
