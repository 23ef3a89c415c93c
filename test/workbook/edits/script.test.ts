import { expect, test } from "vitest";
import { CAPACITY, rosterColumns } from "../../../src/spreadsheet/build/workbook/layout.js";
import { graded } from "../../../src/spreadsheet/build/workbook/rated.js";
import { Random } from "../../fuzz/random.js";
import { people, peopleAtTotals } from "./people.js";
import { scriptOf } from "./script.js";

const SIZE = { columns: rosterColumns.length, capacity: CAPACITY, figures: 30 };
const seeds = Array.from({ length: 20 }, (_, i) => i);

/** A score in billionths, as no cent of NPL moves it. */
const scores = (rows: ReturnType<typeof people>) =>
  graded({ year: 2025, rows })
    .slice(1)
    .map((result) => Math.round(Number(result[2]) * 1e9) / 1e9);

test("a seed makes the same script again", () => {
  expect(scriptOf(7, SIZE)).toEqual(scriptOf(7, SIZE));
  expect(scriptOf(8, SIZE)).not.toEqual(scriptOf(7, SIZE));
});

test("scripts have as many rows and edits as they may", () => {
  for (const seed of seeds) {
    const { rows, edits } = scriptOf(seed, SIZE);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.length).toBeLessThanOrEqual(CAPACITY);
    expect(edits.length).toBeGreaterThan(0);
    expect(edits.length).toBeLessThanOrEqual(12);
  }
});

test("people stand exactly at the totals that part the grades", () => {
  const all = seeds.flatMap((seed) => scores(peopleAtTotals(new Random(seed))));
  for (const total of [60, 75, 90]) expect(all).toContain(total);
});

test("people that are drawn can be graded before anything is done to them", () => {
  for (const seed of seeds) expect(scores(people(new Random(seed), 30)).every(Number.isFinite)).toBe(true);
});
