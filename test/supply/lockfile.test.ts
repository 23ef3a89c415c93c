import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
}

const read = (file: string) => JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), "utf8"));
const { packages } = read("package-lock.json") as { readonly packages: Readonly<Record<string, Locked>> };
const installed = Object.entries(packages).filter(([path]) => path !== "");
const names = (found: typeof installed) => found.map(([path]) => path.replace(/^.*node_modules\//, ""));

/**
 * The binaries of a benchmark's peer for other machines than the one that wrote the lockfile, of which the registry gave
 * no hash: they are optional, for development only, and npm holds each to the exact version.
 */
const UNHASHED = /^@gorules\/zen-engine-(darwin|linux-arm64|wasm32|win32)/;

describe("the lockfile", () => {
  test("names a version and a hash of everything that is installed", () => {
    const isPinned = ({ version, integrity }: Locked) =>
      version !== undefined && /^sha512-/.test(integrity ?? "");
    const unpinned = installed.filter(([, locked]) => !isPinned(locked));
    expect(names(unpinned).filter((name) => !UNHASHED.test(name))).toEqual([]);
    expect(unpinned.filter(([, { dev, optional }]) => !dev || !optional)).toEqual([]);
  });

  test("installs from the registry and nowhere else", () => {
    const elsewhere = ({ resolved }: Locked) =>
      resolved !== undefined && !resolved.startsWith("https://registry.npmjs.org/");
    expect(names(installed.filter(([, locked]) => elsewhere(locked)))).toEqual([]);
  });

  test("ships one dependency, under the MIT licence", () => {
    const shipped = installed.filter(([, { dev }]) => !dev);
    expect(shipped.map(([path, { license }]) => [path, license])).toEqual([
      ["node_modules/decimal.js", "MIT"],
    ]);
  });

  test("lets only known development tools run a script when they are installed", () => {
    const scripted = names(installed.filter(([, { hasInstallScript }]) => hasInstallScript));
    expect([...new Set(scripted)].sort()).toEqual(["core-js-pure", "esbuild"]);
  });
});

test("the package runs nothing when it is installed", () => {
  const { scripts } = read("package.json") as { readonly scripts: Readonly<Record<string, string>> };
  const onInstall = /^(pre|post)?(install|prepare|uninstall)$|^dependencies$/;
  expect(Object.keys(scripts).filter((name) => onInstall.test(name))).toEqual([]);
});
