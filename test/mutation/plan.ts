/** What is to be changed in a room, and what was found of it so far: files, since a change may hang the process that tries it. */
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Instrumenter } from "@stryker-mutator/instrumenter";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** A change: where, and what stands there instead. Lines and columns are counted from 0. */
export interface Mutant {
  readonly id: string;
  readonly fileName: string;
  readonly replacement: string;
  readonly location: Record<"start" | "end", { readonly line: number; readonly column: number }>;
}

/** All changes of a room, and its files with a switch for each. */
export interface Plan {
  readonly mutants: readonly Mutant[];
  readonly files: Readonly<Record<string, string>>;
}

/**
 * `killed`: a test fails. `survived`: none does. `uncovered`: no test comes by. `static`: only what runs when a module is loaded
 * comes by. `once`: the place is only passed the first time; to be tried in a process of its own. `hung`: no end, or no memory. `refused`: it does not compile.
 */
export type Status = "killed" | "refused" | "survived" | "uncovered" | "static" | "once" | "hung";

export interface Found {
  readonly id: string;
  /** Absent: begun. */
  readonly status?: Status;
  /** A change was still to be seen after its trial. */
  readonly outlived?: boolean;
}

const folder = (room: string) => join(root, "reports/mutation", room);

export function readPlan(room: string): Plan {
  return JSON.parse(readFileSync(join(folder(room), "plan.json"), "utf8"));
}

/** What was found, in order. */
export function readFound(room: string): Found[] {
  const path = join(folder(room), "found.jsonl");
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, "utf8").trim().split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line));
}

export function note(room: string, found: Found): void {
  appendFileSync(join(folder(room), "found.jsonl"), `${JSON.stringify(found)}\n`);
}

const silent = () => false;
const logger = {
  isTraceEnabled: silent,
  isDebugEnabled: silent,
  isInfoEnabled: silent,
  isWarnEnabled: silent,
  isErrorEnabled: silent,
  isFatalEnabled: silent,
  trace: silent,
  debug: silent,
  info: silent,
  warn: console.warn,
  error: console.error,
  fatal: console.error,
};

/** Writes every change of the files of a room, or of those that are named. */
export async function makePlan(room: string, names: readonly string[]): Promise<Plan> {
  const paths = readdirSync(join(root, "src", room), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !/(^|\/)(index|public)\.ts$|^build\//.test(path))
    .filter((path) => names.length === 0 || names.includes(basename(path, ".ts")))
    .sort();
  if (paths.length === 0) throw new Error(`no such file in src/${room}`);
  const { files, mutants } = await new Instrumenter(logger).instrument(
    paths.map((path) => {
      const name = join(root, "src", room, path);
      return { name, mutate: true, content: readFileSync(name, "utf8") };
    }),
    { plugins: null, excludedMutations: [], ignorers: [] },
  );
  const plan = {
    mutants: mutants.filter(({ status }) => status === undefined),
    files: Object.fromEntries(files.map(({ name, content }) => [name, content])),
  };
  rmSync(folder(room), { recursive: true, force: true });
  mkdirSync(folder(room), { recursive: true });
  writeFileSync(join(folder(room), "plan.json"), JSON.stringify(plan));
  return plan;
}
