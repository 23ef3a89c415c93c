import { join } from "node:path";
import ts from "typescript";
import { Printer, type Remark } from "./printed.js";
import { indented } from "./symbols.js";

/** What a program reads of the package: an entry point and the declarations behind it. */
export interface Entry {
  /** What a user imports. */
  readonly name: string;
  readonly file: string;
}

/** The entry points of a package, built or installed. */
export function entriesOf(folder: string): readonly Entry[] {
  return [
    { name: "kaoping", file: join(folder, "dist/esm/index.d.ts") },
    { name: "kaoping/spreadsheet", file: join(folder, "dist/esm/spreadsheet/index.d.ts") },
  ];
}

interface Named {
  readonly name: string;
  readonly symbol: ts.Symbol;
}

export interface Export extends Named {
  /** Its declaration, with the members of every type that is not exported itself. */
  readonly declaration: string;
}

export interface Exported {
  readonly entries: readonly { readonly name: string; readonly exports: readonly Export[] }[];
  /** What types of exports name without exporting it. */
  readonly behind: readonly Export[];
}

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts"],
  types: [],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  strict: true,
  exactOptionalPropertyTypes: true,
};

/** The exports of each entry point, by name. */
export function exported(points: readonly Entry[], remark?: (checker: ts.TypeChecker) => Remark): Exported {
  const program = ts.createProgram({ rootNames: points.map(({ file }) => file), options });
  const checker = program.getTypeChecker();
  const found = points.map(({ name, file }) => {
    const source = program.getSourceFile(file);
    const module = source && checker.getSymbolAtLocation(source);
    if (module === undefined) throw new Error(`${file} is no module`);
    const symbols = checker
      .getExportsOfModule(module)
      .sort((one, other) => (one.name < other.name ? -1 : 1))
      .map((symbol) => ({
        name: symbol.name,
        symbol: symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
      }));
    return { name, symbols };
  });
  const named = new Map(found.flatMap(({ symbols }) => symbols.map(({ name, symbol }) => [symbol, name])));
  const printer = new Printer(checker, named, remark?.(checker));
  const declare = (one: Named) => ({ ...one, declaration: declaration(checker, printer, one) });
  const entries = found.map(({ name, symbols }) => ({ name, exports: symbols.map(declare) }));
  const behind: Export[] = [];
  // What stands behind a type is found while it is printed, and may have more behind it.
  for (const [symbol, name] of printer.behind) behind.push(declare({ name, symbol }));
  return { entries, behind };
}

function declaration(checker: ts.TypeChecker, printer: Printer, { name, symbol }: Named): string {
  const within = [name];
  const { flags } = symbol;
  const parts: string[] = [];
  if (flags & ts.SymbolFlags.Variable)
    parts.push(`const ${name}: ${printer.type(checker.getTypeOfSymbol(symbol), within)};`);
  if (flags & ts.SymbolFlags.Function)
    for (const one of checker.getTypeOfSymbol(symbol).getCallSignatures())
      parts.push(`function ${name}${printer.signature(one, within)};`);
  if (flags & ts.SymbolFlags.Type) parts.push(typeDeclaration(checker, printer, { name, symbol }));
  return parts.join("\n").replaceAll(" \n", "\n");
}

function typeDeclaration(checker: ts.TypeChecker, printer: Printer, { name, symbol }: Named): string {
  const type = checker.getDeclaredTypeOfSymbol(symbol);
  const declared = symbol.declarations?.find(
    (one) => ts.isTypeAliasDeclaration(one) || ts.isInterfaceDeclaration(one),
  );
  const parameters = declared?.typeParameters?.map((one) => checker.getTypeAtLocation(one)) ?? [];
  const generic = parameters.map((one) => printer.parameter(one)).join(", ");
  const head = generic === "" ? name : `${name}<${generic}>`;
  const node = generic !== "" && declared && ts.isTypeAliasDeclaration(declared) ? declared.type : undefined;
  if (node && !node.getText().includes("typeof ")) return `type ${head} = ${printer.source(node)};`;
  if (symbol.flags & ts.SymbolFlags.TypeAlias) return `type ${head} = ${printer.type(type, [name], true)};`;
  const isClass = (symbol.flags & ts.SymbolFlags.Class) !== 0;
  // What a class takes over from the language is known; what an interface takes over is not exported.
  const bases = isClass ? ((type as ts.InterfaceType).symbol.declarations?.flatMap(extended) ?? []) : [];
  const made = isClass ? checker.getTypeOfSymbol(symbol).getConstructSignatures() : [];
  const lines = [
    ...made.map(
      (one) => `constructor${printer.signature(one, [name], "").replace(new RegExp(`${name}$`), "")};`,
    ),
    ...printer.members(type, [name], isClass ? symbol : undefined),
  ];
  const kind = isClass ? "class" : "interface";
  return `${kind} ${head}${bases.length ? ` extends ${bases.join(", ")}` : ""} {\n${indented(lines)}\n}`;
}

function extended(declaration: ts.Declaration): string[] {
  if (!ts.isClassDeclaration(declaration)) return [];
  return declaration.heritageClauses?.flatMap(({ types }) => types.map((one) => one.getText())) ?? [];
}
