import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** A project of a user that has installed the packed library, and another version of it as `kaoping-next`. */
    project: string;
    tarball: string;
  }
}

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Packs what was built and installs it as `npm install kaoping` does, once for all tests. */
export default function setup({ provide }: TestProject): () => void {
  const project = mkdtempSync(join(tmpdir(), "kaoping-"));
  const run = (command: string, args: readonly string[], cwd: string) =>
    execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  // Its scripts would build again.
  const pack = (folder: string) => {
    const json = run("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", project], folder);
    return (JSON.parse(json) as { filename: string }[]).map(({ filename }) => filename).join();
  };

  const packed = pack(root);
  run("tar", ["xzf", packed], project);
  const manifest = join(project, "package/package.json");
  const next = { ...JSON.parse(readFileSync(manifest, "utf8")), version: "99.0.0" };
  writeFileSync(manifest, JSON.stringify(next));
  const dependencies = {
    kaoping: `file:${packed}`,
    "kaoping-next": `file:${pack(join(project, "package"))}`,
  };
  writeFileSync(join(project, "package.json"), JSON.stringify({ name: "bank", private: true, dependencies }));
  run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund"], project);

  provide("project", project);
  provide("tarball", join(project, packed));
  return () => rmSync(project, { recursive: true, force: true });
}
