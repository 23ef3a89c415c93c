import { describe, expect, test } from "vitest";
import { readSaid, rulesOf, saidBy, saidIn } from "./said.js";

/** Tests that every rule of a room says what `npm run said` wrote last, word for word. */
export function testKeptWords(name: string, room: object): void {
  describe("in words, each line that is new", () => {
    const own = rulesOf(room);
    test.each(own.map((rule) => [rule.name, rule] as const))("%s", (_, rule) => {
      let rest = readSaid(name, rule);
      for (const part of saidBy(rule)) {
        expect(part).toBe(rest.slice(0, part.length));
        rest = rest.slice(part.length);
      }
      expect(rest).toBe("");
    });
    test("of every rule, and of no other", () => {
      expect(saidIn(name).sort()).toEqual(own.map((rule) => rule.name).sort());
    });
  });
}
