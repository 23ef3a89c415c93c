import { expect, test } from "vitest";
import { latest } from "../../src/rule/latest.js";

test("what was made of the same arguments is not made again, of others it is", () => {
  const made: string[] = [];
  const joined = latest((a: string, b: string) => {
    made.push(a + b);
    return a + b;
  });
  expect([joined("1", "2"), joined("1", "2"), joined("1", "3"), joined("2", "3"), joined("1", "2")]).toEqual([
    "12",
    "12",
    "13",
    "23",
    "12",
  ]);
  expect(made).toEqual(["12", "13", "23", "12"]);
});
