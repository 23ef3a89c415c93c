/** Writes every line that the rules say in their fixtures, new words only, where the tests of each room compare it. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { ROOMS, rulesOf, saidBy, saidPath } from "./said.js";

const wanted = process.argv.slice(2);
for (const room of wanted.length > 0 ? wanted : ROOMS) {
  const exported: object = await import(`../../src/${room}/index.ts`);
  const own = rulesOf(exported);
  for (const [i, rule] of own.entries()) {
    const path = saidPath(room, rule);
    if (i === 0) rmSync(dirname(path), { recursive: true, force: true });
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, [...saidBy(rule)].join(""));
  }
  console.log(`${own.length} files in test/${room}/said`);
}
