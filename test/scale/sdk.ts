import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { codeBlocks } from "../support/examples.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
// The transform that lets functions be sent is of the compiler's older interface.
const PACKAGES = ["apache-beam@2.49.0", "typescript@4.9.5"];

/** A collection of the SDK, as far as it is used here. */
export interface Collection<T> {
  map<U>(each: (element: T) => U): Collection<U>;
  flatMap<U>(each: (element: T) => Iterable<U>): Collection<U>;
}

interface Root {
  apply<T>(transform: unknown): Collection<T>;
}

interface Transformers {
  beforeTransform(): unknown;
  afterTransform(): unknown;
}

interface Compiler {
  transpileModule(code: string, options: object): { readonly outputText: string };
}

/** The SDK, installed apart from the locked dependencies, and the pipeline of the page as it is compiled with it. */
export function beamSdk<Pipeline>() {
  const folder = join(tmpdir(), "kaoping-beam-2.49.0");
  mkdirSync(join(folder, "node_modules"), { recursive: true });
  execFileSync(
    "npm",
    ["install", "--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund", ...PACKAGES],
    {
      stdio: "ignore",
    },
  );
  link(root, join(folder, "node_modules/kaoping"));
  const load = createRequire(join(folder, "index.js"));
  const beam = load("apache-beam") as {
    create(elements: readonly unknown[]): unknown;
    createRunner(options: object): { run(pipeline: (root: Root) => void): Promise<void> };
  };
  const transform = load("ts-closure-transform") as Transformers;
  const page = readFileSync(join(root, "docs/scale.md"), "utf8");
  const { outputText } = (load("typescript") as Compiler).transpileModule(
    codeBlocks(page, "typescript")[0]?.code ?? "",
    {
      compilerOptions: { target: "ES2020", module: "commonjs" },
      transformers: { before: [transform.beforeTransform()], after: [transform.afterTransform()] },
    },
  );
  writeFileSync(join(folder, "pipeline.js"), outputText);
  return { beam, pipeline: load("./pipeline.js") as Pipeline };
}

function link(target: string, path: string): void {
  try {
    symlinkSync(target, path, "junction");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}
