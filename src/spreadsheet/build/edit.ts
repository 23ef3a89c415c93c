import ts from "typescript";

/** A part of a source text and what is to stand in its place. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with all its edits made; one inside another has nothing left to change. */
export function edited(source: string, edits: readonly Edit[]): string {
  const inOrder = [...edits].sort((a, b) => a.start - b.start || b.end - a.end);
  let done = 0;
  let result = "";
  for (const { start, end, text } of inOrder) {
    if (start < done) continue;
    result += source.slice(done, start) + text;
    done = end;
  }
  return result + source.slice(done);
}

/** Takes an element of a list away, with the comma that parts it from the next. */
export function without(element: ts.Node): Edit {
  const source = element.getSourceFile().text;
  const end = element.getEnd();
  return { start: element.getFullStart(), end: source[end] === "," ? end + 1 : end, text: "" };
}

export function parsed(path: string, source: string): ts.SourceFile {
  return ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
}

/** Every node below one, outermost first. */
export function nodesOf(node: ts.Node): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (child: ts.Node) => {
    nodes.push(child);
    ts.forEachChild(child, visit);
  };
  ts.forEachChild(node, visit);
  return nodes;
}
