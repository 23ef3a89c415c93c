import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** What the compiler says of examples, under the options of the repository: a line for each error, with the name of its example. */
export async function typeErrors(examples: ReadonlyMap<string, string>): Promise<string[]> {
  const reports = join(root, "reports");
  mkdirSync(reports, { recursive: true });
  // Within the repository, for its packages to be found.
  const folder = mkdtempSync(join(reports, "examples-"));
  const names = [...examples.keys()];
  // The empty export makes each a module, so that their names do not meet.
  for (const [i, code] of [...examples.values()].entries())
    writeFileSync(join(folder, `${i}.ts`), `${code}\nexport {};\n`);
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({ extends: "../../tsconfig.json", include: ["."] }),
  );
  try {
    const said = await told(join(root, "node_modules/typescript-7/bin/tsc"), folder);
    return said
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => line.replace(/^.*?(\d+)\.ts\(/, (_, i) => `${names[Number(i)]} (`));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const told = (tsc: string, folder: string) =>
  new Promise<string>((resolve, reject) => {
    execFile(process.execPath, [tsc, "-p", folder, "--pretty", "false"], (error, stdout, stderr) => {
      // A compiler that does not start says nothing of the examples.
      if (error !== null && stdout === "") reject(new Error(stderr || error.message));
      else resolve(stdout);
    });
  });
