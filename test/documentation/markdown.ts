/** The cells of a row. */
export type Row = readonly string[];

/** A table in Markdown; the first row holds the headings. No blanks align its columns. */
export function markdown([titles = [], ...rows]: readonly Row[]): string {
  const line = (cells: Row) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |\n`;
  return [line(titles), `${"|---".repeat(titles.length)}|\n`, ...rows.map(line)].join("");
}

export function code(name: string): string {
  return `\`${name}\``;
}

/** The text without its code blocks, in which nothing is a heading, a link or a table. */
function prose(text: string): string {
  return text.replace(/^```[\s\S]*?^```$/gm, "");
}

/** The headings of a text in their order, each with its level and the anchor GitHub gives it. */
export function headings(text: string): { readonly level: number; readonly anchor: string }[] {
  const seen = new Map<string, number>();
  return [...prose(text).matchAll(/^(#+) (.+)$/gm)].map(([, marks = "", title = ""]) => {
    const words = title.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, "");
    const slug = words.trim().replaceAll(" ", "-");
    const before = seen.get(slug) ?? 0;
    seen.set(slug, before + 1);
    return { level: marks.length, anchor: before === 0 ? slug : `${slug}-${before}` };
  });
}

/** The targets of the links of a text. */
export function links(text: string): string[] {
  const withoutCode = prose(text).replace(/`[^`\n]*`/g, "");
  return [...withoutCode.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target);
}

/** The number of columns and of rows of every table of a text, in their order. */
export function tables(text: string): string[] {
  const blocks = prose(text).match(/(?:^\|.*\n)+/gm) ?? [];
  return blocks.map((block) => {
    const lines = block.trimEnd().split("\n");
    return `${(lines[1] ?? "").split("|").length - 2} columns, ${lines.length - 2} rows`;
  });
}
