import { describe, expect, test } from "vitest";
import { oncePer } from "../../src/exact/index.js";

describe("a result that is made once for an object", () => {
  const asked: object[] = [];
  const made = oncePer((key: { readonly name: string }) => {
    asked.push(key);
    return { name: key.name };
  });
  const [one, like] = [{ name: "one" }, { name: "one" }];

  test("is the same one whenever that object is asked for", () => {
    const first = made(one);
    expect(made(one)).toBe(first);
    expect(first).toEqual({ name: "one" });
    expect(asked).toEqual([one]);
  });

  test("is another one for another object, however like it", () => {
    expect(made(like)).not.toBe(made(one));
    expect(asked[1]).toBe(like);
    expect(asked).toHaveLength(2);
  });
});
