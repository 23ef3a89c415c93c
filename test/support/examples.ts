import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
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

const MODULES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  kaoping,
  "kaoping/spreadsheet": spreadsheet,
  hyperformula,
  "ajv/dist/2020.js": { Ajv2020 },
};

const IMPORT = /^import ([\s\S]*?) from "([^"]+)";$/gm;

/**
 * Runs an example and gives what it printed and every claim it makes. In its scope is what it imports; the example of
 * a doc comment, which imports nothing, sees every public name.
 */
export function run(code: string): { readonly printed: string; readonly claims: readonly Claim[] } {
  const script = ts.transpile(withClaims(code.replace(IMPORT, "")), {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
  });
  const printed: string[] = [];
  const claims: Claim[] = [];
  const scope: Record<string, unknown> = {
    ...(imported(code) ?? { ...kaoping, ...spreadsheet, hyperformula }),
    console: { log: (...values: unknown[]) => printed.push(values.map(String).join(" ")) },
    __claim: (expression: string, actual: unknown, claimed: unknown) => {
      claims.push({ expression, actual, claimed });
    },
  };
  new Function(...Object.keys(scope), `"use strict";\n${script}`)(...Object.values(scope));
  return { printed: printed.map((line) => `${line}\n`).join(""), claims };
}

/** The values that the imports of an example bring; nothing where it has none. */
function imported(code: string): Record<string, unknown> | undefined {
  const imports = [...code.matchAll(IMPORT)];
  if (imports.length === 0) return undefined;
  const values: Record<string, unknown> = {};
  for (const [, clause = "", from = ""] of imports) {
    const module = MODULES[from];
    if (module === undefined) throw new Error(`an example imports ${from}, which no test provides`);
    const whole = /^\* as (\w+)$/.exec(clause)?.[1];
    if (whole !== undefined) values[whole] = module;
    else
      for (const name of clause.match(/(?<!type )\b(?!type\b)\w+/g) ?? [])
        values[name] = module[name] ?? fail(name, from);
  }
  return values;
}

function fail(name: string, from: string): never {
  throw new Error(`an example imports ${name}, which ${from} does not export`);
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

/** What the compiler says against examples, by their names, under the settings of this repository. */
export function typeErrors(examples: ReadonlyMap<string, string>): string[] {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile).config,
    ts.sys,
    root,
  );
  const names = [...examples.keys()];
  // The empty export makes each a module, so that their names do not meet.
  const texts = new Map(
    names.map((name, i) => [`${root}example${i}.ts`, `${examples.get(name)}\nexport {};\n`]),
  );
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (file) => texts.has(file) || fileExists(file);
  host.readFile = (file) => texts.get(file) ?? readFile(file);
  host.getSourceFile = (file, target) => {
    const text = texts.get(file);
    return text === undefined ? getSourceFile(file, target) : ts.createSourceFile(file, text, target);
  };
  const program = ts.createProgram([...texts.keys()], options, host);
  return [...texts.keys()].flatMap((file, i) => {
    const source = program.getSourceFile(file);
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return found.map(
      ({ messageText }) => `${names[i]}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
    );
  });
}
