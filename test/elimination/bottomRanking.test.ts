import { bottomRanking, explain } from "kaoping";
import { expect, test } from "vitest";

test("a bank of fifty thousand is ranked in one call", () => {
  const managers = Array.from({ length: 50_000 }, (_, i) => ({
    id: `AM-${i}`,
    responsibleNpl: `${(i * 7919) % 50_000}.${String(i % 100).padStart(2, "0")}`,
  }));
  const { listed, owing, lastPlaceBalance } = bottomRanking({ managers });
  expect(owing).toBe(49_999);
  expect(listed.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(lastPlaceBalance?.floor().toString()).toBe("49990");
});

test("the rows given are left as they were", () => {
  const managers = Object.freeze([
    Object.freeze({ id: "A", responsibleNpl: "1" }),
    Object.freeze({ id: "B", responsibleNpl: "2" }),
  ]);
  expect(bottomRanking({ managers }).listed.map(({ id }) => id)).toEqual(["B", "A"]);
  expect(managers.map(({ id }) => id)).toEqual(["A", "B"]);
});

test("an open plan is said with both of its outcomes, a closed one with its own only", () => {
  const said = (planCompleted?: boolean) =>
    explain(bottomRanking({ managers: [{ id: "A", responsibleNpl: "1", planCompleted }] }), {
      locale: "en",
      format: "text",
    });
  expect(said()).toContain(
    "If completed: performance pay by the rules for account managers. If not: living allowance",
  );
  expect(said(true)).toContain("performance pay by the rules for account managers");
  expect(said(true)).not.toContain("living allowance");
});

test("a living allowance is the only pay just where the text says so", () => {
  const said = (lendingStopped: boolean) =>
    explain(
      bottomRanking({ managers: [{ id: "A", responsibleNpl: "1", lendingStopped, planCompleted: false }] }),
      { locale: "zh", format: "text" },
    );
  expect(said(true)).toContain("未完成，只发生活费，下岗清收");
  expect(said(true)).not.toContain("绩效");
  expect(said(false)).toContain("未完成，发生活费，下岗清收");
});
