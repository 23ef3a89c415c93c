import type { Export, Exported } from "./exported.js";

const HEAD = `# Public surface

Every name that the package exports, with its type as the shipped declarations give it, and the version since which it
is there. \`npm run api\` writes this page from what was built; a test compares it with the packed package.
`;

/** The page of all exports; what the last page said of a name's first version stays. */
export function report({ entries, behind }: Exported, last: string, version: string): string {
  const known = versions(last);
  const block = (exports: readonly Export[], text: (one: Export) => string) =>
    `\`\`\`ts\n${exports.map(text).join("\n\n")}\n\`\`\`\n`;
  const sections = entries.map(({ name, exports }) => {
    const since = (one: Export) =>
      `// ${one.name}, since ${known.get(one.name) ?? version}\n${one.declaration}`;
    return `## ${name}\n\n${block(exports, since)}`;
  });
  const others = block(behind, ({ declaration }) => declaration);
  return [HEAD, ...sections, `## Named by these, not exported\n\n${others}`].join("\n");
}

/** Since which version each exported name is there, as the page says. */
export function versions(page: string): ReadonlyMap<string, string> {
  const found = page.matchAll(/^\/\/ (\S+), since (\S+)$/gm);
  return new Map([...found].map(([, name = "", since = ""]) => [name, since]));
}
