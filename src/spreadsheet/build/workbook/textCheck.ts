/** Names of the cells that hold characters: those that a text must not begin or end with, and those it must not have. */
export const BLANKS = "首尾不留的字符";
export const HIDDEN = "不可见的字符";
/** The tags, which nobody sees either, and one of them: hosts count it as one character or as two. */
export const TAGS = "标签字符";
export const TAG = "一个标签字符";

/** From one code point to another. */
type Span = readonly [first: number, last?: number];

const written = (spans: readonly Span[]): string =>
  spans
    .flatMap(([first, last = first]) => Array.from({ length: last - first + 1 }, (_, i) => first + i))
    .map((code) => String.fromCodePoint(code))
    .join("");

/** Blanks as the library trims them, line breaks and the like aside. */
export const BLANK_CHARACTERS: string = written([
  [0x20],
  [0xa0],
  [0x1680],
  [0x2000, 0x200a],
  [0x202f],
  [0x205f],
  [0x3000],
]);

/** Characters that the library calls hidden; controls below a blank are written with CHAR. */
export const HIDDEN_CHARACTERS: string = written([
  [0x7f, 0x9f],
  [0xad],
  [0x61c],
  [0x180e],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0xfeff],
  [0xfff9, 0xfffb],
]);

/** Tags are not written with one code unit, as all others are. */
export const TAG_CHARACTERS: string = written([[0xe0000, 0xe007f]]);
const TAG_COUNT = [...TAG_CHARACTERS].length;
export const ONE_TAG: string = String.fromCodePoint(TAG_CHARACTERS.codePointAt(0) as number);

const numbers = (last: number) => `{${Array.from({ length: last }, (_, i) => i + 1).join(",")}}`;
const CONTROLS = `CHAR(${numbers(31)})`;
const OTHERS = `MID(${HIDDEN},${numbers(HIDDEN_CHARACTERS.length)},1)`;

const has = (x: string, characters: string) => `SUMPRODUCT(--ISNUMBER(FIND(${characters},${x})))>0`;

/** A text so long at most is gone through by its own characters, of which there are fewer than tags. */
const SHORT = 18;

function hasTag(x: string): string {
  const length = `LEN(${TAG})`;
  const each = `MID(${TAGS},(${numbers(TAG_COUNT)}-1)*${length}+1,${length})`;
  // Behind the text stands what is no tag: nothing at all would be found everywhere.
  const own = `MID(${x}&"${"#".repeat(SHORT + 1)}",${numbers(SHORT)},${length})`;
  return `IF(LEN(${x})>${SHORT},${has(x, each)},${has(TAGS, own)})`;
}

const MOST_CHARACTERS = 1000;
/** The one text that no id or name may be. */
const PROTOTYPE = "__proto__";

/** Whether a text that is not blank is none that an id or a name can be. */
export function isNoText(x: string): string {
  const atEdge = `ISNUMBER(FIND(LEFT(${x},1),${BLANKS})),ISNUMBER(FIND(RIGHT(${x},1),${BLANKS}))`;
  return `OR(NOT(ISTEXT(${x})),${atEdge},LEN(${x})>${MOST_CHARACTERS},EXACT(${x},"${PROTOTYPE}"),${has(x, CONTROLS)},${has(x, OTHERS)},${hasTag(x)})`;
}
