import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { PGlite } from "@electric-sql/pglite";
import { buildSync } from "esbuild";
import * as hyperformula from "hyperformula";
import * as kaoping from "kaoping";
import * as spreadsheet from "kaoping/spreadsheet";
import ts from "typescript";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** An example from a document: where it stands, and its code. */
export interface Example {
  readonly where: string;
  readonly code: string;
}

/** What an example claims: `expression; // value`, on the line itself or on the next. */
export interface Claim {
  readonly expression: string;
  readonly actual: unknown;
  readonly claimed: unknown;
}

/** The examples of the doc comments of a source file. */
export function docExamples(file: string, source: string): Example[] {
  const comments = source.match(/\/\*\*[\s\S]*?\*\//g) ?? [];
  return comments.flatMap((comment) => {
    const text = comment.replace(/^\s*\/?\*+\/? ?/gm, "");
    return text
      .split(/^@example$/m)
      .slice(1)
      .map((part) => {
        const code = (part.split(/^@\w+/m)[0] ?? "").trim();
        return { where: `${file}: ${code.split("\n")[0]}`, code };
      });
  });
}

/** Code blocks of a Markdown text in one language, each with the block that follows it if that is output. */
export function codeBlocks(
  markdown: string,
  language: string,
): { readonly code: string; readonly output: string | undefined }[] {
  const blocks = [...markdown.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)];
  return blocks.flatMap((block, i) => {
    if (block[1] !== language) return [];
    const next = blocks[i + 1];
    const follows =
      next?.[1] === "text" && markdown.slice(block.index + block[0].length, next.index).trim() === "";
    return [{ code: block[2] ?? "", output: follows ? next[2] : undefined }];
  });
}

/** What examples may import, each loaded when the first of them does. */
const MODULES: Readonly<Record<string, () => object | Promise<object>>> = {
  kaoping: () => kaoping,
  "kaoping/spreadsheet": () => spreadsheet,
  hyperformula: () => hyperformula,
  "ajv/dist/2020.js": () => import("ajv/dist/2020.js"),
  "csv-parse/sync": () => import("csv-parse/sync"),
  "@electric-sql/pglite": () => ({ PGlite: { create: emptyDatabase } }),
  fastify: () => import("fastify"),
  "node:readline": () => import("node:readline"),
};

let database: Promise<PGlite> | undefined;

/** A database without tables. PostgreSQL takes seconds to start, so all examples share one. */
async function emptyDatabase(): Promise<PGlite> {
  database ??= import("@electric-sql/pglite").then(({ PGlite }) => PGlite.create());
  const shared = await database;
  await shared.exec("DROP SCHEMA public CASCADE; CREATE SCHEMA public;");
  return shared;
}

/** What an example did: what it printed, every claim it makes, and what it exports. */
export interface Run {
  readonly printed: string;
  readonly claims: readonly Claim[];
  readonly exports: Readonly<Record<string, unknown>>;
}

const AsyncFunction = (async () => {}).constructor as new (
  ...code: string[]
) => (...values: unknown[]) => Promise<void>;

/**
 * Runs an example. In its scope is what it imports; the example of a doc comment, which imports nothing, sees every
 * public name.
 */
export async function run(code: string): Promise<Run> {
  // An example that starts itself again, as a worker, needs a file of its own.
  if (code.includes("import.meta.url")) return { printed: outputOf(code), claims: [], exports: {} };
  const script = ts.transpile(withClaims(code), {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.CommonJS,
    esModuleInterop: false,
  });
  const modules = await imported(code);
  const printed: string[] = [];
  const claims: Claim[] = [];
  const exports: Record<string, unknown> = {};
  const scope: Record<string, unknown> = {
    ...(modules.size === 0 && { ...kaoping, ...spreadsheet, hyperformula }),
    require: (from: string) => modules.get(from),
    exports,
    console: { log: (...values: unknown[]) => printed.push(values.map(String).join(" ")) },
    __claim: (expression: string, actual: unknown, claimed: unknown) => {
      claims.push({ expression, actual, claimed });
    },
  };
  await new AsyncFunction(...Object.keys(scope), `"use strict";\n${script}`)(...Object.values(scope));
  return { printed: printed.map((line) => `${line}\n`).join(""), claims, exports };
}

/** The modules that an example imports, by their names. */
async function imported(code: string): Promise<ReadonlyMap<string, object>> {
  const modules = new Map<string, object>();
  for (const [, from = ""] of code.matchAll(/^(?:import|\}) .*from "([^"]+)";$/gm)) {
    const load = MODULES[from];
    if (load === undefined) throw new Error(`an example imports ${from}, which no test provides`);
    modules.set(from, await load());
  }
  return modules;
}

/** What an example prints as a program of its own, in which the package is its sources. */
function outputOf(code: string): string {
  const folder = mkdtempSync(join(tmpdir(), "kaoping-example-"));
  try {
    const outfile = join(folder, "example.mjs");
    const stdin = { contents: code, loader: "ts", resolveDir: root } as const;
    buildSync({ stdin, outfile, bundle: true, platform: "node", format: "esm" });
    return execFileSync(process.execPath, [outfile], { encoding: "utf8" });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Turns every expression statement with a value in the comment behind it into a claim. */
function withClaims(code: string): string {
  const file = ts.createSourceFile("example.ts", code, ts.ScriptTarget.ES2022, true);
  return file.statements
    .map((statement) => {
      const comment = /^[ \t]*\n?[ \t]*\/\/ (.*)/.exec(code.slice(statement.end));
      if (!ts.isExpressionStatement(statement) || comment === null) return statement.getText();
      const expression = statement.expression.getText();
      return `__claim(${JSON.stringify(expression)}, ${expression}, ${comment[1]});`;
    })
    .join("\n");
}
