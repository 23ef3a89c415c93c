import { expect, test } from "vitest";
import { deepFreeze } from "../../src/rule/index.js";

test("a value is frozen in every part, and is itself", () => {
  const value = { none: null, list: [{ name: "a" }], nothing: undefined };
  expect(deepFreeze(value)).toBe(value);
  for (const part of [value, value.list, value.list[0]]) expect(Object.isFrozen(part)).toBe(true);
});

test("what is no object is left", () => {
  const make = () => 1;
  expect([deepFreeze("a"), deepFreeze(null), deepFreeze(make)]).toEqual(["a", null, make]);
  expect(Object.isFrozen(make)).toBe(false);
});
