/**
 * Builds and packs the package twice, in two folders and two time zones, and compares every byte: `npm run test:reproducible`.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
/** What a build reads beside the sources that the package ships. */
const LEFT_OUT = /^(\.git|node_modules|dist|reports|coverage)$/;

/** The hash of every file of one build, by its path, and of the tarball. */
function built(name: string, timeZone: string): Map<string, string> {
  const folder = mkdtempSync(join(tmpdir(), name));
  try {
    for (const entry of readdirSync(root).filter((one) => !LEFT_OUT.test(one)))
      cpSync(join(root, entry), join(folder, entry), { recursive: true });
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
    const options = { cwd: folder, env: { ...process.env, TZ: timeZone }, stdio: "pipe" } as const;
    execFileSync("npm", ["run", "build"], options);
    execFileSync("npm", ["pack", "--ignore-scripts", "--pack-destination", join(folder, "dist")], options);
    const dist = join(folder, "dist");
    const files = readdirSync(dist, { recursive: true, encoding: "utf8" })
      .filter((file) => statSync(join(dist, file)).isFile())
      .sort();
    const hash = (file: string) =>
      createHash("sha256")
        .update(readFileSync(join(dist, file)))
        .digest("hex");
    return new Map(files.map((file) => [file, hash(file)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const first = built("kaoping-one-", "UTC");
const second = built("another-kaoping-", "Asia/Shanghai");
const differing = [...new Set([...first.keys(), ...second.keys()])].filter(
  (file) => first.get(file) !== second.get(file),
);
const tarball = [...first].find(([file]) => file.endsWith(".tgz"));
console.log(
  differing.length === 0
    ? `${first.size} files are the same, byte for byte; ${tarball?.join(": sha256 ")}`
    : `${differing.length} of ${first.size} files differ: ${differing.join(", ")}`,
);
process.exitCode = differing.length === 0 ? 0 : 1;
