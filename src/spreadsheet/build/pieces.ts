import ts from "typescript";
import { nodesOf } from "./edit.js";
import { member, usesOf } from "./uses.js";

/** A part of decimal.js that stays or goes as one: a function, a method, the value of a variable, other statements. */
export interface Piece {
  readonly node: ts.Node;
  /** What it is reached by; a part without a name is always reached. */
  readonly names: readonly string[];
  /** What it reaches. */
  readonly uses: ReadonlySet<string>;
}

/** Methods are given to the prototype at the top of the file, and to the class inside the function that makes it. */
export function piecesOf(file: ts.SourceFile): Piece[] {
  const statics = nodesOf(file).filter(isStatic);
  const inner = new Set(statics);
  const outer = file.statements.flatMap((statement): readonly ts.Node[] =>
    ts.isVariableStatement(statement) ? statement.declarationList.declarations : [statement],
  );
  return [...outer, ...statics].flatMap((part) => {
    const node = ts.isVariableDeclaration(part) ? part.initializer : part;
    return node === undefined ? [] : [{ node, names: namesOf(part), uses: usesOf(assigned(node), inner) }];
  });
}

/** The parts that some part reaches, from the names given and those without a name on. */
export function reached(pieces: readonly Piece[], names: Iterable<string>): ReadonlySet<Piece> {
  const known = new Set(names);
  const kept = new Set<Piece>();
  for (let before = -1; before < kept.size; ) {
    before = kept.size;
    for (const piece of pieces) {
      if (piece.names.length > 0 && !piece.names.some((name) => known.has(name))) continue;
      kept.add(piece);
      for (const use of piece.uses) known.add(use);
    }
  }
  return kept;
}

function isStatic(node: ts.Node): boolean {
  if (!ts.isExpressionStatement(node) || ts.isSourceFile(node.parent)) return false;
  const [target] = targetsOf(node);
  return target !== undefined && /^Decimal\.\w+$/.test(target.getText());
}

function namesOf(part: ts.Node): string[] {
  if (ts.isVariableDeclaration(part) || ts.isFunctionDeclaration(part)) return [part.name?.getText() ?? ""];
  const names = targetsOf(part).map((target) => {
    if (ts.isPropertyAccessExpression(target)) return member(target.name.text);
    return ts.isIdentifier(target) ? target.text : undefined;
  });
  return names.filter((name) => name !== undefined);
}

/** What a statement assigns to: `P.plus` and `P.add` of `P.plus = P.add = …`. */
function targetsOf(statement: ts.Node): ts.Expression[] {
  const targets: ts.Expression[] = [];
  let value = ts.isExpressionStatement(statement) ? statement.expression : undefined;
  while (value !== undefined && isAssignment(value)) {
    targets.push(value.left);
    value = value.right;
  }
  return targets;
}

/** What a statement that only assigns assigns; any other node is its own value. */
function assigned(node: ts.Node): ts.Node {
  if (!ts.isExpressionStatement(node)) return node;
  let value = node.expression;
  while (isAssignment(value)) value = value.right;
  return value;
}

function isAssignment(node: ts.Expression): node is ts.AssignmentExpression<ts.EqualsToken> {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken;
}
