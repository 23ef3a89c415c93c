import { definePolicy, gradeManager, gradeRoster, type ManagerInput } from "kaoping";
import { expect, test } from "vitest";
import { AVERAGE, PEERS } from "../support/managers.js";

/** Just above a tolerance of 0.9 %, and held at grade two by it. */
const CAPPED: ManagerInput = { ...AVERAGE, nplTolerance: "0.009" };

test("managers held down alike share the causes and the notes of it", () => {
  const managers = ["a", "b"].map((id) => ({ ...CAPPED, id }));
  const [a, b] = gradeRoster({ year: 2025, managers }).appraisals;
  expect(a?.causes).toEqual([{ clause: "measures-12.3", ceiling: 2 }]);
  expect(b?.causes).toBe(a?.causes);
  expect(a?.notes).toEqual([{ code: "gradeCapped", clause: "measures-12.3" }]);
  expect(b?.notes).toBe(a?.notes);
  expect([a?.causes, a?.causes[0], a?.notes, a?.notes[0]].every(Object.isFrozen)).toBe(true);
});

test("what one policy holds down to a grade is no matter for the next", () => {
  const harsher = definePolicy({ grading: { ceiling: { aboveTolerance: 3 } } });
  const under = (policy?: typeof harsher) =>
    gradeManager({ year: 2025, manager: CAPPED, peers: PEERS }, policy);
  expect(
    [under(), under(harsher), under()].map(({ causes, ceiling }) => [causes[0]?.ceiling, ceiling]),
  ).toEqual([
    [2, 2],
    [3, 3],
    [2, 2],
  ]);
});
