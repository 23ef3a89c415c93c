import { readFileSync } from "node:fs";
import ts from "typescript";
import { type Mutant, root } from "./plan.js";

/** What only tells that something is not used any more is no refusal. */
const UNUSED: ReadonlySet<number> = new Set([6133, 6192, 6196, 6198, 6199]);

/** A file with a change in it. */
function changed({ fileName, location: { start, end }, replacement }: Mutant): string {
  const lines = readFileSync(fileName, "utf8").split("\n");
  const before = [...lines.slice(0, start.line), lines[start.line]?.slice(0, start.column) ?? ""];
  const after = [lines[end.line]?.slice(end.column) ?? "", ...lines.slice(end.line + 1)];
  return before.join("\n") + replacement + after.join("\n");
}

/** Whether the compiler refuses the file with a change, as `npm run types` would. */
export function compiler(): (mutant: Mutant) => boolean {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const versions = new Map<string, { readonly version: number; readonly text: string }>();
  let file = "";
  const service = ts.createLanguageService({
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    directoryExists: ts.sys.directoryExists,
    getCompilationSettings: () => options,
    getCurrentDirectory: () => root,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    getScriptFileNames: () => [file],
    getScriptVersion: (path) => String(versions.get(path)?.version ?? 0),
    getScriptSnapshot: (path) => {
      const text = versions.get(path)?.text ?? ts.sys.readFile(path);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
  });
  const set = (path: string, text: string) =>
    versions.set(path, { text, version: (versions.get(path)?.version ?? 0) + 1 });
  return (mutant) => {
    file = mutant.fileName;
    set(file, changed(mutant));
    try {
      return [...service.getSyntacticDiagnostics(file), ...service.getSemanticDiagnostics(file)].some(
        ({ code, category }) => category === ts.DiagnosticCategory.Error && !UNUSED.has(code),
      );
    } finally {
      set(file, readFileSync(file, "utf8"));
    }
  };
}
