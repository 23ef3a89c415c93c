import ts from "typescript";

/** The name of a method, which is not the variable of the same name. */
export function member(name: string): string {
  return `.${name}`;
}

/** The members that a piece of ES5 code names, and the variables that it takes from outside. */
export function usesOf(
  node: ts.Node,
  except: ReadonlySet<ts.Node>,
  locals: ReadonlySet<string> = new Set(),
): Set<string> {
  if (except.has(node)) return new Set();
  if (ts.isIdentifier(node)) return new Set(locals.has(node.text) ? [] : [node.text]);
  if (ts.isPropertyAccessExpression(node)) {
    const uses = usesOf(node.expression, except, locals);
    return node.expression.getText() === "Math" ? uses : uses.add(member(node.name.text));
  }
  const inner = ts.isFunctionLike(node) ? new Set([...locals, ...declaredIn(node)]) : locals;
  const uses = new Set<string>();
  ts.forEachChild(node, (child) => {
    for (const use of usesOf(child, except, inner)) uses.add(use);
  });
  return uses;
}

/** The parameters, variables and functions of a function, not those of the functions inside. */
function declaredIn(node: ts.Node): string[] {
  const names: string[] = [];
  ts.forEachChild(node, (child) => {
    if (ts.isParameter(child) || ts.isVariableDeclaration(child) || ts.isFunctionDeclaration(child)) {
      names.push(child.name?.getText() ?? "");
    }
    if (!ts.isFunctionLike(child)) names.push(...declaredIn(child));
  });
  return names;
}
