import type { Export, Exported } from "../api/exported.js";
import { marked, written } from "./comments.js";

const RULE = /^const (\w+): Rule<(\w+), (\w+)>;/;

/** The category of what an exported type names without exporting it. */
export const NOT_EXPORTED = "Not exported";

/** The text of a module for each entry point, by its name: every export with its comment. */
export function sources(
  { entries, behind }: Exported,
  about: (type: string) => readonly string[],
  versions: ReadonlyMap<string, string>,
): Readonly<Record<string, string>> {
  const [main, spreadsheet] = entries.map(({ exports }) => exports);
  if (main === undefined || spreadsheet === undefined) throw new Error("an entry point is missing");
  const modules = {
    kaoping: [...main, ...behind.map((one) => ({ ...one, isBehind: true }))],
    "kaoping-spreadsheet": spreadsheet,
  };
  const texts = Object.entries(modules).map(([name, exports]) => {
    const text = exports.map((one) => declared(one, about, versions.get(one.name))).join("\n\n");
    const [other = "", others = []] = Object.entries(modules).find(([one]) => one !== name) ?? [];
    const used = others.map((one) => one.name).filter((one) => new RegExp(`\\b${one}\\b`).test(text));
    return [name, `import type { ${used.join(", ")} } from "./${other}.js";\n\n${text}\n`];
  });
  return Object.fromEntries(texts);
}

function declared(
  one: Export & { readonly isBehind?: boolean },
  about: (type: string) => readonly string[],
  since: string | undefined,
): string {
  const said = written(one.symbol);
  const comment = marked([
    ...(said.length === 0 ? about(one.name) : said),
    ...(one.isBehind
      ? ["", `@category ${NOT_EXPORTED}`]
      : since === undefined
        ? []
        : ["", `@since ${since}`]),
  ]);
  const text = one.declaration
    .replace(RULE, "function $1(input: $2, policy?: Policy): $3;")
    .replace(/^(const|function|class)/gm, "declare $1")
    .replace(/^(declare|interface|type) /gm, "export $1 ");
  return [...comment, text].join("\n");
}
