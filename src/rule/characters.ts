/**
 * Characters that no reader sees and that change what is seen around them: controls, marks of direction, joiners,
 * line and paragraph separators, halves of pairs, private and unassigned code points.
 */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]/gu;

/** The code points of the hidden characters of a text: `U+202E`. */
export function hiddenIn(text: string): string[] {
  return [...new Set((text.match(HIDDEN) ?? []).map(codePoint))];
}

/** The text with each hidden character written as its code point, so that a screen shows what is there. */
export function visible(text: string): string {
  return text.replace(HIDDEN, (character) => `<${codePoint(character)}>`);
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0")}`;
}
