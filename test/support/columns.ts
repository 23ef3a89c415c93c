import stringWidth from "string-width";

/** Rows with every cell padded to its column, by the columns a terminal gives a text: two for a Chinese character. */
export function aligned(
  rows: readonly (readonly string[])[],
  { right = [] }: { right?: readonly boolean[] } = {},
): string[][] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((cells) => stringWidth(cells[i] ?? ""))));
  return rows.map((cells) =>
    cells.map((text, i) => {
      const blanks = " ".repeat((widths[i] ?? 0) - stringWidth(text));
      return right[i] ? blanks + text : text + blanks;
    }),
  );
}
