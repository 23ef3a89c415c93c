import { readFileSync } from "node:fs";
import { gradeRoster } from "kaoping";
import { expect, test } from "vitest";
import { managerColumns } from "../../src/spreadsheet/columns.js";
import { managers } from "../bench/managers.js";
import { Realm } from "../spreadsheet/hosts/realm.js";
import { codeBlocks } from "../support/examples.js";

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");

const library = read("dist/kaoping.global.js");
const [, body = ""] =
  /AS r"""\n([\s\S]*?)"""/.exec(codeBlocks(read("docs/scale.md"), "sql")[0]?.code ?? "") ?? [];

// cloud.google.com/bigquery/quotas#udf_limits
const [INLINE, LIBRARY] = [32 * 1024, 1024 * 1024];

/** The columns up to the last that must be filled. */
const COLUMNS = managerColumns.slice(0, managerColumns.findLastIndex(({ blank }) => blank === "refused") + 1);

const CLASSES = { urban: "城关区", township: "乡镇区", village: "行政村区" } as const;

test("the function and its library are within the limits of BigQuery", () => {
  expect(body).not.toBe("");
  expect(Buffer.byteLength(body)).toBeLessThanOrEqual(INLINE);
  expect(Buffer.byteLength(library)).toBeLessThanOrEqual(LIBRARY / 2);
});

test("the function grades in a realm that has nothing but the language", () => {
  const realm = new Realm(library, {});
  realm.run(`function graded(year, managers) {${body}}`);
  const roster = [...managers(200)];
  const rows = roster.map((of) => {
    const texts: Readonly<Record<string, string>> = {
      id: of.id,
      name: "",
      branchType: CLASSES[of.branchType],
    };
    const figures: Readonly<Record<string, string | number>> = { ...of };
    return COLUMNS.map(({ field }) => texts[field] ?? Number(figures[field] ?? 0));
  });
  const graded = realm.call("graded", [
    2025,
    [...rows, ["X", ...(rows[0] ?? []).slice(1, 3), -1]],
  ]) as unknown[][];
  const { appraisals } = gradeRoster({ year: 2025, managers: roster });
  expect(graded.slice(0, -1).map(([grade]) => grade)).toEqual(
    appraisals.map(({ grade }) => grade ?? "取消资格"),
  );
  expect(graded.slice(0, -1).map(([, , score]) => score)).toEqual(
    appraisals.map(({ score }) => Number(score.toSignificantDigits(15))),
  );
  expect(graded.at(-1)?.[0]).toBe("#NUM!");
});
