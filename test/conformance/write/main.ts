// Writes the conformance kit: every fixture as data for implementations in other languages.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { kit } from "../kit.js";

const folder = fileURLToPath(new URL("../../../conformance/", import.meta.url));
rmSync(folder, { recursive: true, force: true });
for (const [file, text] of kit()) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}
