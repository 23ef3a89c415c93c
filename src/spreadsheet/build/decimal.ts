import { readFile } from "node:fs/promises";
import type { BuildOptions, Plugin } from "esbuild";
import ts from "typescript";
import { type Edit, edited, nodesOf, parsed } from "./edit.js";
import { type Piece, piecesOf, reached } from "./pieces.js";
import { sources } from "./sources.js";
import { member } from "./uses.js";

/** What the language itself reads of a class and its objects. */
const IMPLICIT = ["prototype", "constructor", "toString", "valueOf", "toJSON"];

/** What decimal.js exports. */
const EXPORTED = "Decimal";

/**
 * Reads decimal.js without the methods that nothing bundled calls: no list says which, a first bundle without
 * decimal.js does. A method stays if anything is called by its name, there or in what stays of decimal.js.
 */
export const decimal: Plugin = {
  name: "decimal",
  setup(build) {
    let members: Promise<ReadonlySet<string>>;
    build.onStart(() => {
      members = build.esbuild.build(withoutDependencies(build.initialOptions)).then(({ outputFiles }) => {
        const [{ text } = { text: "" }] = outputFiles ?? [];
        return new Set([...IMPLICIT, ...memberNames(parsed("bundle.js", text))].map(member));
      });
    });
    build.onLoad({ filter: /\/decimal\.mjs$/ }, async ({ path }) => ({
      contents: swept(await readFile(path, "utf8"), await members),
    }));
  },
};

function withoutDependencies({ entryPoints }: BuildOptions): BuildOptions {
  return {
    entryPoints: entryPoints as NonNullable<typeof entryPoints>,
    external: ["decimal.js", "zod"],
    bundle: true,
    format: "esm",
    outdir: ".",
    write: false,
    plugins: [sources],
  };
}

function swept(source: string, members: ReadonlySet<string>): string {
  const pieces = piecesOf(parsed("decimal.mjs", source));
  const kept = reached(pieces, [EXPORTED, ...members]);
  return edited(source, pieces.filter((piece) => !kept.has(piece)).map(cut));
}

/** Functions that nothing calls any more the bundler leaves out itself. */
function cut({ node }: Piece): Edit {
  return { start: node.getStart(), end: node.getEnd(), text: ts.isExpression(node) ? "0" : "" };
}

/** What follows a point anywhere in a file. */
function* memberNames(file: ts.SourceFile): Generator<string> {
  for (const node of nodesOf(file)) {
    if (ts.isPropertyAccessExpression(node) && node.expression.getText() !== "Math") yield node.name.text;
    if (ts.isBindingElement(node)) yield (node.propertyName ?? node.name).getText();
  }
}
