/** Writes the page of the public surface from what was built: `npm run api`, and read what changed in it. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { entriesOf, exported } from "./exported.js";
import { report } from "./report.js";

const root = new URL("../../", import.meta.url);
const page = new URL("test/package/api.md", root);

const { version } = JSON.parse(readFileSync(new URL("package.json", root), "utf8")) as { version: string };
const last = existsSync(page) ? readFileSync(page, "utf8") : "";
const now = report(exported(entriesOf(fileURLToPath(root))), last, version);
writeFileSync(page, now);
console.log(
  now === last ? "The public surface is the same." : "The public surface changed: read test/package/api.md.",
);
