import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const ZONES = ["UTC", "Pacific/Kiritimati", "America/St_Johns", "Asia/Shanghai"];

function printedIn(zone: string): { midnight: string; rosters: string } {
  const output = execFileSync(process.execPath, ["--import", "tsx", "test/support/printRoster.ts"], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, TZ: zone },
  });
  const [midnight = "", rosters = ""] = output.split("\n");
  return { midnight, rosters };
}

test("a roster is graded alike wherever the computer stands", () => {
  const printed = ZONES.map(printedIn);
  expect(new Set(printed.map(({ midnight }) => midnight)).size, "the zones were applied").toBe(ZONES.length);
  expect(new Set(printed.map(({ rosters }) => rosters)).size).toBe(1);
  const [year2023, , year2025] = JSON.parse(printed[0]?.rosters ?? "[]") as {
    appraisals: { id: string; protection: { until: string; applies: boolean } }[];
    rejected: { id: string; issues: { code: string }[] }[];
  }[];
  expect(
    year2025?.appraisals.map(({ id, protection }) => [id, protection.until, protection.applies]),
  ).toEqual([
    ["2023-12-30", "2025-12-30", false],
    ["2023-12-31", "2025-12-31", true],
    ["2024-01-01", "2026-01-01", true],
    ["2024-02-28", "2026-02-28", true],
    ["2024-02-29", "2026-02-28", true],
    ["2024-03-10", "2026-03-10", true],
    ["2025-01-01", "2027-01-01", true],
    ["2025-12-31", "2027-12-31", true],
  ]);
  expect(year2025?.rejected.map(({ id, issues }) => [id, issues[0]?.code])).toEqual([
    ["2026-01-01", "inconsistent"],
    ["2025-02-29", "notADate"],
  ]);
  expect(year2023?.appraisals.map(({ id }) => id)).toEqual(["2023-12-30", "2023-12-31"]);
});
