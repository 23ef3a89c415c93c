/**
 * How wide a text is at most, in pixels, whatever sans-serif font the reader has: nothing here can measure it. A
 * character of Chinese is a square; letters are taken as wide as in the widest of the usual fonts.
 */
export function widthOf(text: string, size: number): number {
  let ems = 0;
  for (const character of text) ems += emsOf(character);
  return ems * size;
}

function emsOf(character: string): number {
  if (character >= "\u1100" || /[MW%@mw…—+−≈<>=]/.test(character)) return 1;
  if (/[ijl.,:;|'! ]/.test(character)) return 0.38;
  if (/[frtI()[\]/-]/.test(character)) return 0.46;
  return /[A-Z&#_~\u0080-\u10ff]/.test(character) ? 0.84 : 0.66;
}

/** The text, or as much of its start as fits, with an ellipsis. */
export function fitting(text: string, size: number, width: number): string {
  if (widthOf(text, size) <= width) return text;
  const room = width - widthOf("…", size);
  let kept = "";
  let used = 0;
  for (const character of text) {
    used += emsOf(character) * size;
    if (used > room) break;
    kept += character;
  }
  return `${kept}…`;
}
