import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { median } from "../measure.js";
import type { Group } from "../row.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** What it costs to load the package, beside what a hand-written program would load. */
export const imports: Group = {
  async rows() {
    const rounds = Array.from({ length: 11 }, () => ({
      own: loading("./dist/bundled/index.js"),
      theirs: loading("zod/mini", "decimal.js"),
    }));
    const [own, theirs] = [median(rounds.map(({ own }) => own)), median(rounds.map(({ theirs }) => theirs))];
    return [
      {
        what: {
          en: "import of kaoping ÷ import of zod/mini and decimal.js",
          zh: "载入kaoping÷载入zod/mini和decimal.js",
        },
        measured: own / theirs,
        atMost: 1.15,
      },
      { what: { en: "import of kaoping", zh: "载入kaoping" }, measured: own / 1000, unit: "ms" },
    ];
  },
};

/** CPU microseconds of a new process from before its imports until after them. */
function loading(...modules: readonly string[]): number {
  const code = `const before = process.cpuUsage();
    ${modules.map((name) => `await import(${JSON.stringify(name)});`).join("")}
    const { user, system } = process.cpuUsage(before);
    console.log(user + system);`;
  const args = ["--input-type=module", "--eval", code];
  return Number(execFileSync(process.execPath, args, { cwd: root, encoding: "utf8" }));
}
