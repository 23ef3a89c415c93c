import ts from "typescript";
import {
  byRank,
  type Internal,
  indented,
  inOneLine,
  internal,
  isForeign,
  isMissing,
  quoted,
  withArguments,
} from "./symbols.js";

const EXACT =
  ts.TypeFormatFlags.NoTruncation |
  ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope |
  ts.TypeFormatFlags.WriteArrayAsGenericType;

/** From how many characters on a union takes a line for each part. */
const WIDE = 100;

/** Writes what stands before a member, such as its comment; `within` leads to what holds it, `type` is its type. */
export type Remark = (member: ts.Symbol, within: readonly string[], type: string) => readonly string[];

/**
 * Types as a reader of the package sees them: what the package exports and what the language or decimal.js brings by
 * name, everything else by its members.
 */
export class Printer {
  /** What stands behind exports without being exported itself: interfaces, and types that hold themselves. */
  readonly behind = new Map<ts.Symbol, string>();
  private readonly open = new Set<ts.Type>();
  private readonly clauses: string | undefined;

  constructor(
    private readonly checker: ts.TypeChecker,
    /** The names of what may be named. */
    private readonly named: ReadonlyMap<ts.Symbol, string>,
    private readonly remark: Remark = () => [],
  ) {
    for (const [symbol, name] of named)
      if (name === "ClauseId")
        this.clauses = inOneLine(this.type(checker.getDeclaredTypeOfSymbol(symbol), [], true));
  }

  /** A type; `within` are the names of the members that lead to it, from the export on. */
  type(type: ts.Type, within: readonly string[] = [], itself = false): string {
    const name = itself ? undefined : this.name(type, within);
    if (name !== undefined) return name;
    this.open.add(type);
    try {
      return this.parts(type, within);
    } finally {
      this.open.delete(type);
    }
  }

  private parts(type: ts.Type, within: readonly string[]): string {
    const { checker } = this;
    if (type.flags & ts.TypeFlags.Boolean) return "boolean";
    if (type.isUnion()) return this.union(type, within);
    if (type.isIntersection()) return this.intersection(type, within);
    if (checker.isTupleType(type)) {
      const { readonly: fixed } = (type as ts.TupleTypeReference).target;
      const items = checker.getTypeArguments(type as ts.TypeReference);
      return `${fixed ? "readonly " : ""}[${items.map((item) => this.type(item, [...within, "[]"])).join(", ")}]`;
    }
    if (checker.isArrayType(type)) {
      const fixed = type.symbol.name === "ReadonlyArray";
      const item = this.type(checker.getTypeArguments(type as ts.TypeReference)[0] as ts.Type, [
        ...within,
        "[]",
      ]);
      return `${fixed ? "readonly " : ""}${/[ |&]/.test(item) && !item.startsWith("{") ? `(${item})` : item}[]`;
    }
    if (type.flags & ts.TypeFlags.Object) return this.object(type, within);
    return checker.typeToString(type, undefined, EXACT | ts.TypeFormatFlags.InTypeAlias);
  }

  /** The members of an object type, a line for each, in the order in which they are declared. */
  members(type: ts.Type, within: readonly string[] = [], of?: ts.Symbol): string[] {
    const { checker } = this;
    const lines = type.getCallSignatures().map((one) => `${this.signature(one, within)};`);
    for (const { keyType, type: value, isReadonly } of checker.getIndexInfosOfType(type)) {
      const key = checker.typeToString(keyType);
      lines.push(`${isReadonly ? "readonly " : ""}[key: ${key}]: ${this.type(value, [...within, "[]"])};`);
    }
    for (const member of checker.getPropertiesOfType(type)) {
      // A unique symbol carries types for the compiler, and no value.
      const isOwn = of === undefined || (member as ts.Symbol & { parent?: ts.Symbol }).parent === of;
      if (isOwn && !member.name.startsWith("__@")) lines.push(...this.member(member, within));
    }
    return lines;
  }

  /** `(input: In, policy?: Policy): Found`, or with an arrow. */
  signature(signature: ts.Signature, within: readonly string[] = [], arrow = ": "): string {
    const { checker } = this;
    const generic = (signature.typeParameters ?? []).map((one) => this.parameter(one));
    const parameters = signature.getParameters().map((parameter) => {
      const declaration = parameter.valueDeclaration as ts.ParameterDeclaration | undefined;
      const optional = declaration !== undefined && checker.isOptionalParameter(declaration);
      const rest = declaration?.dotDotDotToken ? "..." : "";
      const type = checker.getTypeOfSymbol(parameter);
      // The mark of an optional parameter says that it may be undefined.
      const shown = optional ? checker.getNonNullableType(type) : type;
      return `${rest}${parameter.name}${optional ? "?" : ""}: ${this.type(shown, [...within, parameter.name])}`;
    });
    const predicate = checker.getTypePredicateOfSignature(signature);
    const returned =
      predicate?.type === undefined
        ? this.type(signature.getReturnType(), [...within, "()"])
        : `${predicate.parameterName} is ${this.type(predicate.type)}`;
    return `${generic.length ? `<${generic.join(", ")}>` : ""}(${parameters.join(", ")})${arrow}${returned}`;
  }

  /** A type parameter with its bound and default. */
  parameter(parameter: ts.TypeParameter): string {
    const bound = parameter.getConstraint();
    const usual = parameter.getDefault();
    return `${parameter.symbol.name}${bound ? ` extends ${this.type(bound)}` : ""}${usual ? ` = ${this.type(usual)}` : ""}`;
  }

  private member(member: ts.Symbol, within: readonly string[]): string[] {
    const { checker } = this;
    const declared = member.valueDeclaration ?? member.declarations?.[0];
    const optional = (member.flags & ts.SymbolFlags.Optional) !== 0;
    const fixed =
      (internal.getCheckFlags(member) & internal.CheckFlags.Readonly) !== 0 ||
      (declared !== undefined && (ts.getCombinedModifierFlags(declared) & ts.ModifierFlags.Readonly) !== 0);
    const head = `${fixed ? "readonly " : ""}${quoted(member.name)}${optional ? "?" : ""}`;
    const type = this.type(checker.getTypeOfSymbol(member), [...within, member.name]);
    return [...this.remark(member, within, type), `${head}: ${type};`];
  }

  private name(type: ts.Type, within: readonly string[]): string | undefined {
    const { checker } = this;
    if (type.aliasSymbol && this.open.has(type)) this.hold(type.aliasSymbol);
    const alias = type.aliasSymbol && this.nameOf(type.aliasSymbol);
    if (alias !== undefined)
      return withArguments(
        alias,
        (type.aliasTypeArguments ?? []).map((one) => this.type(one, within)),
      );
    const symbol = type.symbol as ts.Symbol | undefined;
    if (symbol === undefined || checker.isArrayType(type) || checker.isTupleType(type)) return undefined;
    const isNamed =
      type.isClassOrInterface() ||
      (type as ts.TypeReference).target ||
      type.flags & ts.TypeFlags.TypeParameter;
    if (!isNamed || symbol.flags & ts.SymbolFlags.TypeLiteral) return undefined;
    if (!isForeign(symbol)) this.hold(symbol);
    const known = this.nameOf(symbol) ?? symbol.name;
    const parameters = (type as ts.TypeReference).target?.typeParameters?.length ?? 0;
    const given = checker.getTypeArguments(type as ts.TypeReference).slice(0, parameters);
    return withArguments(
      known,
      given.map((one) => this.type(one, [...within, "[]"])),
    );
  }

  /** A type as its declaration writes it: of one that depends on others, no members are known. */
  source(node: ts.TypeNode): string {
    const visit = (inner: ts.Node): void => {
      const symbol = ts.isTypeReferenceNode(inner) && this.checker.getSymbolAtLocation(inner.typeName);
      if (symbol) {
        const target = symbol.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol;
        if (!isForeign(target)) this.hold(target);
      }
      ts.forEachChild(inner, visit);
    };
    visit(node);
    return node.getText().replace(/^ {4}/gm, "  ");
  }

  /** Keeps what is named without being exported. */
  private hold(symbol: ts.Symbol): void {
    if (this.nameOf(symbol) !== undefined) return;
    let { name } = symbol;
    for (const used of [...this.named.values(), ...this.behind.values()]) if (used === name) name += "_";
    this.behind.set(symbol, name);
  }

  private nameOf(symbol: ts.Symbol): string | undefined {
    return this.named.get(symbol) ?? this.behind.get(symbol);
  }

  private union(type: ts.UnionType, within: readonly string[]): string {
    // As it was written, a name for what has one; and a member that may be left out says so by its mark.
    const types = ((type as Internal).origin?.types ?? type.types).filter((one) => !isMissing(one));
    const bool = types.filter((one) => one.flags & ts.TypeFlags.BooleanLiteral).length === 2;
    const parts = types
      .filter((one) => !(bool && one.flags & ts.TypeFlags.BooleanLiteral))
      .map((one) => {
        const text = this.type(one, within);
        return text.includes("=>") ? `(${text})` : text;
      });
    // In what order the compiler keeps the parts of a union depends on what it met before.
    const sorted = [...(bool ? ["boolean"] : []), ...parts].sort(byRank);
    const text = sorted.join(" | ");
    // The compiler forgets the name of a union of patterns.
    if (text === this.clauses && within.join() !== "ClauseId") return "ClauseId";
    return text.length > WIDE && !text.includes("\n")
      ? `\n${indented(sorted.map((one) => `| ${one}`))}`
      : text;
  }

  private intersection(type: ts.IntersectionType, within: readonly string[]): string {
    return type.types.map((one) => this.type(one, within)).join(" & ");
  }

  private object(type: ts.Type, within: readonly string[]): string {
    const { checker } = this;
    if (type.symbol?.flags & ts.SymbolFlags.Class && isForeign(type.symbol)) {
      const name = `import("decimal.js").${type.symbol.name}`;
      return type.isClassOrInterface() ? name : `typeof ${name}`;
    }
    const calls = type.getCallSignatures();
    if (calls.length === 1 && checker.getPropertiesOfType(type).length === 0)
      return this.signature(calls[0] as ts.Signature, within, " => ");
    const isMapped = ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Mapped) !== 0;
    const overNothing = type.aliasTypeArguments?.some(({ flags }) => flags & ts.TypeFlags.Never);
    const isEmpty =
      checker.getPropertiesOfType(type).length === 0 && checker.getIndexInfosOfType(type).length === 0;
    if (isMapped && isEmpty && !overNothing) return checker.typeToString(type, undefined, EXACT);
    const lines = this.members(type, within);
    if (lines.length === 0) return "{}";
    return `{\n${indented(lines)}\n}`;
  }
}
