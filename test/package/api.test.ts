import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { entriesOf, exported } from "../api/exported.js";
import { report } from "../api/report.js";

const installed = join(inject("project"), "node_modules/kaoping");

test("its public surface is the one on record: npm run api writes it anew, the changelog says what changed", () => {
  const recorded = readFileSync(new URL("api.md", import.meta.url), "utf8");
  const { version } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8")) as {
    version: string;
  };
  // A difference of thousands of lines is not shown line by line.
  const differing = lines(report(exported(entriesOf(installed)), recorded, version), recorded);
  expect(differing.slice(0, 20)).toEqual([]);
});

/** The lines that one text has and the other has not, each with the side it stands on. */
function lines(now: string, before: string): string[] {
  const only = (text: string, other: string, mark: string) => {
    const known = new Set(other.split("\n"));
    return text.split("\n").flatMap((line) => (known.has(line) ? [] : [`${mark} ${line}`]));
  };
  const found = [...only(before, now, "-"), ...only(now, before, "+")];
  return found.length > 0 || now === before ? found : ["the same lines in another order"];
}
