/** An element of an XML text, without its texts and comments. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
}

const PART = /<\?.*?\?>|<!--[\s\S]*?-->|<\/([\w:]+)\s*>|<([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|[^<]+/gy;

/** Reads an XML text of elements and attributes; fails where it is not well-formed. */
export function parseXml(text: string): Element {
  const root: Element = { name: "", attributes: {}, children: [] };
  const open = [root];
  let end = 0;
  for (const part of text.matchAll(PART)) {
    end = part.index + part[0].length;
    const [, closed, opened, attributes = "", empty] = part;
    const parent = open.at(-1) as Element;
    if (closed !== undefined && open.pop()?.name !== closed) throw new Error(`${closed} closes nothing`);
    if (opened === undefined) continue;
    const pairs = [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [
      name,
      value,
    ]);
    const element: Element = { name: opened, attributes: Object.fromEntries(pairs), children: [] };
    parent.children.push(element);
    if (empty === "") open.push(element);
  }
  const [only] = root.children;
  if (end !== text.length || open.length > 1 || only === undefined || root.children.length > 1) {
    throw new Error("not well-formed");
  }
  return only;
}

/** All elements of a name, in their order. */
export function all({ children }: Element, name: string): Element[] {
  return children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}
