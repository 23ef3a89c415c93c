import ts from "typescript";

const INDENT = "  ";

/** What the compiler knows of a member that a mapped type made read-only. */
export const internal = ts as typeof ts & {
  getCheckFlags(symbol: ts.Symbol): number;
  readonly CheckFlags: { readonly Readonly: number };
};

/** What the compiler knows of a type beside what it publishes. */
export interface Internal extends ts.UnionType {
  readonly origin?: ts.UnionType;
  readonly debugIntrinsicName?: string;
}

/** Whether it is what a member is that is not there, other than one that is undefined. */
export function isMissing(type: ts.Type): boolean {
  return (type as Internal).debugIntrinsicName === "missing";
}

/** A union that took a line for each part. */
export function inOneLine(text: string): string {
  return text
    .trim()
    .replace(/^\| /, "")
    .replace(/\n *\| /g, " | ");
}

/** Lines, each behind the margin of a member. */
export function indented(lines: readonly string[]): string {
  return lines.map((line) => line.replace(/^(?=.)/gm, INDENT)).join("\n");
}

export function quoted(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}

export function withArguments(name: string, given: readonly string[]): string {
  return given.length === 0 ? name : `${name}<${given.join(", ")}>`;
}

/** Whether the language or another package declares it. */
export function isForeign(symbol: ts.Symbol): boolean {
  if (symbol.flags & ts.SymbolFlags.TypeParameter) return true;
  const file = symbol.declarations?.[0]?.getSourceFile().fileName ?? "";
  return /\/node_modules\/(typescript|decimal\.js)\//.test(file);
}

/** Null and undefined last, otherwise by the alphabet, numbers by their value. */
export function byRank(one: string, other: string): number {
  const rank = (text: string) => ["null", "undefined"].indexOf(text);
  return rank(one) - rank(other) || one.localeCompare(other, "en", { numeric: true });
}
