/**
 * Decides and explains every fixture in each runtime, in three time zones, and compares the hashes: `npm run test:runtimes`
 * after a build. The runtimes come from npm, outside the lockfile; the browser is `chromium`, or what CHROMIUM names.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { fixtures } from "../support/fixtures.js";
import type { Said } from "./everything.js";

const ZONES = ["UTC", "Asia/Shanghai", "America/St_Johns"];
const RUNTIMES = ["node@20", "node@22", "node@24", "node@26", "bun@1", "deno@2"];
const BROWSER = process.env.CHROMIUM ?? "chromium";

const here = fileURLToPath(new URL(".", import.meta.url));
const installed = join(tmpdir(), "kaoping-runtimes");
const folder = mkdtempSync(join(tmpdir(), "kaoping-runs-"));
const script = join(folder, "everything.mjs");
const page = join(folder, "page.html");

/** Where npm put a runtime, or why it could not. */
function install(runtime: string): string | { readonly failed: string } {
  const [name = ""] = runtime.split("@");
  const prefix = join(installed, runtime);
  const binary = join(prefix, "node_modules/.bin", name);
  if (existsSync(binary)) return binary;
  mkdirSync(prefix, { recursive: true });
  try {
    const options = { stdio: "pipe", encoding: "utf8", timeout: 300_000 } as const;
    execFileSync("npm", ["install", "--prefix", prefix, "--no-audit", "--no-fund", runtime], options);
    return existsSync(binary) ? binary : { failed: "npm installed no binary" };
  } catch (error) {
    return { failed: reason(error) };
  }
}

function reason(error: unknown): string {
  return (error as Error).message.split("\n").slice(0, 2).join(" ");
}

/** What a runtime prints in a time zone. */
function run(command: string, args: readonly string[], TZ: string): string {
  const env = { ...process.env, TZ };
  return execFileSync(command, args, { env, encoding: "utf8", stdio: "pipe", timeout: 300_000 }).trim();
}

function inBrowser(TZ: string): string {
  const profile = `--user-data-dir=${join(folder, "profile")}`;
  const args = ["--headless", "--no-sandbox", "--disable-gpu", profile, "--dump-dom", `file://${page}`];
  const shown = /<pre>(.*)<\/pre>/.exec(run(BROWSER, args, TZ))?.[1];
  if (shown === undefined) throw new Error("the page shows nothing");
  return shown.replaceAll("&quot;", '"');
}

try {
  const contents = `import { everything } from "./everything.ts";
    const said = JSON.stringify(everything(${JSON.stringify(fixtures().map(({ fixture }) => fixture))}));
    if (typeof document === "undefined") console.log(said);
    else document.body.append(Object.assign(document.createElement("pre"), { textContent: said }));`;
  await build({
    stdin: { contents, resolveDir: here, loader: "ts" },
    alias: { kaoping: fileURLToPath(new URL("../../dist/esm/index.js", import.meta.url)) },
    bundle: true,
    charset: "utf8",
    outfile: script,
  });
  writeFileSync(page, `<!doctype html><meta charset="utf-8"><body><script src="everything.mjs"></script>`);

  const runs: [name: string, said: (zone: string) => string][] = [];
  const missing: string[] = [];
  const offer = (runtime: string, command: string, said: (zone: string) => string) => {
    try {
      const [version = ""] = run(command, ["--version"], "UTC").split("\n");
      runs.push([version.replace(/^v?(?=\d)/, `${runtime.split("@")[0]} `), said]);
    } catch (error) {
      missing.push(`${runtime}: ${reason(error)}`);
    }
  };
  for (const runtime of RUNTIMES) {
    const binary = install(runtime);
    const args = runtime.startsWith("deno") ? ["run", "--quiet", script] : [script];
    if (typeof binary === "string") offer(runtime, binary, (zone) => run(binary, args, zone));
    else missing.push(`${runtime}: ${binary.failed}`);
  }
  offer("Chromium", BROWSER, inBrowser);

  let first: string | undefined;
  let passed = 0;
  for (const [name, said] of runs) {
    for (const zone of ZONES) {
      try {
        const { minutesFromUtc, ...result } = JSON.parse(said(zone)) as Said;
        const shown = Object.values(result).join(" ");
        first ??= shown;
        if (shown === first) passed += 1;
        console.log(
          `${name}, ${zone} (${minutesFromUtc} min): ${shown}${shown === first ? "" : " is not the same"}`,
        );
      } catch (error) {
        console.log(`${name}, ${zone}: ${reason(error)}`);
      }
    }
  }
  for (const one of missing) console.log(`not installed: ${one}`);
  const failed = (runs.length + missing.length) * ZONES.length - passed;
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
