import { expect, test } from "vitest";
import { fuzz } from "./fuzz.js";

/** About two seconds of calls. `npm run fuzz` makes more. */
const CALLS = 1500;

test("no hostile value gets anything but a refusal, a sound result or an error value", () => {
  const report = fuzz({ seed: 20251231, goesOn: (calls) => calls < CALLS });
  expect(report.violations).toEqual([]);
  expect(report.endings.returned).toBeGreaterThan(CALLS / 10);
  expect(report.endings.refused).toBeGreaterThan(CALLS / 10);
});

test("a seed makes the same call again", () => {
  const [once, twice] = [0, 1].map(() => fuzz({ seed: 7, goesOn: (calls) => calls < 50 }));
  expect(twice?.endings).toEqual(once?.endings);
  expect(twice?.byKind).toEqual(once?.byKind);
});
