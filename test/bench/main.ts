// Measures what the library costs beside other ways to the same results. Names of groups measure only these;
// `--write` stores the lines and writes them into the pages.
import { GROUPS } from "./groups.js";
import { print, store, writePages } from "./page.js";

const names = process.argv.slice(2).filter((argument) => argument !== "--write");
const isWriting = process.argv.includes("--write");
const known = GROUPS.map(({ name }) => name);
const unknown = names.filter((name) => !known.includes(name));
if (unknown.length > 0) throw new Error(`no group ${unknown.join()}; there are ${known.join(", ")}`);
for (const { name, measure } of GROUPS) {
  if (names.length > 0 && !names.includes(name)) continue;
  const rows = await (await measure()).rows();
  print(rows);
  if (isWriting) store(name, rows);
}
if (isWriting) writePages(known);
