import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";
import ts from "typescript";
import { type Edit, edited, nodesOf, parsed } from "./edit.js";
import { omission } from "./omissions.js";

/** A field defined by a call, which ES2019 would need, costs more than the arithmetic of a fraction. */
const ASSIGNED_FIELDS = { compilerOptions: { useDefineForClassFields: false } };

/** Reads the sources of the library without what the single file omits, and without bigint literals. */
export const sources: Plugin = {
  name: "sources",
  setup(build) {
    build.onLoad({ filter: /\/src\/.*\.ts$/ }, async ({ path }) => {
      const source = slimmed(path, await readFile(path, "utf8"));
      const { code } = await build.esbuild.transform(source, { loader: "ts", tsconfigRaw: ASSIGNED_FIELDS });
      return { contents: code };
    });
    build.onResolve({ filter: /^bigint:/ }, ({ path }) => ({
      path: path.slice("bigint:".length),
      namespace: "bigint",
      sideEffects: false,
    }));
    build.onLoad({ filter: /.*/, namespace: "bigint" }, ({ path }) => ({
      contents: `export const bigint${path} = /* @__PURE__ */ BigInt("${path}");`,
    }));
  },
};

function slimmed(path: string, source: string): string {
  const edits: Edit[] = [];
  const literals = new Set<string>();
  for (const node of nodesOf(parsed(path, source))) {
    const edit = omission(node);
    if (edit !== undefined) edits.push(edit);
    else if (ts.isBigIntLiteral(node)) {
      const digits = node.text.slice(0, -1);
      literals.add(digits);
      edits.push({ start: node.getStart(), end: node.getEnd(), text: `bigint${digits}` });
    }
  }
  // ES2019 has no bigint literals, and calling BigInt at each of them would cost what the literal saves.
  const imports = [...literals].map((digits) => `import { bigint${digits} } from "bigint:${digits}";\n`);
  return imports.join("") + edited(source, edits);
}
