/**
 * Characters that no reader sees and that change what is seen around them: controls, marks of direction, joiners,
 * line and paragraph separators, tags, halves of pairs. The ranges are written out, since classes of Unicode differ
 * between versions of a runtime; private characters stay, as rare characters of names are written with them.
 */
const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: so are the controls.
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\u{e0000}-\u{e007f}]/gu;

/** Text of ordinary characters only, which takes no search. */
const ORDINARY = /^[ -~\u4e00-\u9fff]*$/;

/** The code points of the hidden characters of a text: `U+202E`. */
export function hiddenIn(text: string): string[] {
  if (ORDINARY.test(text)) return [];
  return [...new Set((text.match(HIDDEN) ?? []).map(codePoint))];
}

/** The text with each hidden character written as its code point, so that a screen shows what is there. */
export function visible(text: string): string {
  return text.replace(HIDDEN, (character) => `<${codePoint(character)}>`);
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** The start of a text, as much as a message shows of it. */
export function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
