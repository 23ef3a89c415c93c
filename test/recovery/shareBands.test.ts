import { definePolicy, safely } from "kaoping";
import { expect, test } from "vitest";

const bands = (...shareBands: { excessUpTo: string; share: string }[]) =>
  safely(definePolicy)({ recovery: { shareBands } });

test.each([
  ["no band at all", bands(), ["recovery", "shareBands"], "missing"],
  [
    "a band that ends where it starts",
    bands({ excessUpTo: "0", share: "0.8" }),
    ["recovery", "shareBands", 0, "excessUpTo"],
    "inconsistent",
  ],
  [
    "bands out of order",
    bands({ excessUpTo: "0.5", share: "0.5" }, { excessUpTo: "0.5", share: "0.8" }),
    ["recovery", "shareBands", 1, "excessUpTo"],
    "inconsistent",
  ],
])("%s is refused", (_, outcome, path, code) => {
  expect(outcome).toMatchObject({ ok: false, issues: [{ path, code }] });
});

test("a band may end above twice the tolerance", () => {
  expect(bands({ excessUpTo: "1.5", share: "0.1" })).toMatchObject({ ok: true });
});
