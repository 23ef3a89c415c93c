import { sha256 } from "../../policy/index.js";
import { inMarkup } from "../../rule/index.js";
import { fitting } from "./textWidth.js";

declare const MARKUP: unique symbol;

/** A part of a drawing, written out and escaped. */
export type Markup = string & { readonly [MARKUP]: true };

type Attributes = Readonly<Record<string, string | number>>;

/** Sizes of text, in pixels. */
export const TEXT = { size: 13, small: 11 } as const;

/** A text within an element; it never reads as the place of the id. */
export function said(text: string): Markup {
  return inMarkup(text).replaceAll("@", "&#64;") as Markup;
}

/** An element; what is in it was escaped before, its attributes are here. */
export function element(name: string, attributes: Attributes, ...inner: readonly Markup[]): Markup {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${inMarkup(typeof value === "number" ? rounded(value) : value)}"`,
  );
  const start = `<${name}${written.join("")}`;
  return (inner.length === 0 ? `${start}/>` : `${start}>${inner.join("")}</${name}>`) as Markup;
}

/** A text that is as wide as it may be at most; what does not fit is in its tooltip. */
export function label(
  text: string,
  at: { readonly x: number; readonly y: number; readonly width: number; readonly small?: boolean },
  attributes: Attributes = {},
): Markup {
  const { x, y, width, small = false } = at;
  const shown = fitting(text, small ? TEXT.small : TEXT.size, width);
  const whole = shown === text ? [] : [element("title", {}, said(text))];
  return element(
    "text",
    { x, y, ...(small ? { class: "small" } : {}), ...attributes },
    said(shown),
    ...whole,
  );
}

/** The name of a drawing, in bold, which is wider. */
export function headline(text: string, x: number, y: number, width: number): Markup {
  return label(text, { x, y, width: width / BOLD }, { class: "title" });
}

const BOLD = 1.15;

/** A coordinate to two decimals: the same on every machine. */
function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** How a surface is filled: apart in black and white too. */
export const FILLS = ["solid", "hatch", "dots", "cross", "lines", "empty"] as const;
export type Fill = (typeof FILLS)[number];

/** Stands for the id of the drawing until the whole is written. */
const ID = "@id@";

/** The attributes of a surface that is so filled. */
export function filled(fill: Fill): Attributes {
  if (fill === "solid") return { class: "solid" };
  return { class: "surface", fill: fill === "empty" ? "none" : `url(#${ID}-${fill})` };
}

const PATTERNS: Readonly<Record<Exclude<Fill, "solid" | "empty">, string>> = {
  hatch: "M-2 2l4-4M0 8l8-8M6 10l4-4",
  dots: "M1 2h2M5 6h2",
  cross: "M0 0l8 8M0 8l8-8",
  lines: "M2 0v8M6 0v8",
};

const LIGHT = "--ink:#1a1a1a;--paper:#fff;--bar:#2f5d8a;--quiet:#6b6b6b";
const DARK = "--ink:#e8e8e8;--paper:#1c1c1e;--bar:#7fb2e5;--quiet:#a0a0a0";

/** Colours stand in variables and bear no meaning; every rule holds within this drawing only. */
const STYLE = [
  `#${ID}{${LIGHT};background:var(--paper);color:var(--ink)}`,
  `@media (prefers-color-scheme:dark){#${ID}{${DARK}}}`,
  `#${ID} text{font:${TEXT.size}px system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;fill:var(--ink)}`,
  `#${ID} .title{font-weight:bold}`,
  `#${ID} .small{font-size:${TEXT.small}px}`,
  `#${ID} .solid{fill:var(--bar);stroke:var(--ink)}`,
  `#${ID} .surface{stroke:var(--ink)}`,
  `#${ID} .ink{fill:none;stroke:var(--ink);stroke-width:1.5}`,
  `#${ID} .mark{fill:var(--paper);stroke:var(--ink);stroke-width:1.5}`,
  `#${ID} .quiet{fill:none;stroke:var(--quiet);stroke-width:.5}`,
  `#${ID} .limit{fill:none;stroke:var(--ink);stroke-dasharray:4 3}`,
].join("");

/** A whole drawing: no script, nothing from outside, read out by its title and description. */
export function drawing(
  {
    width,
    height,
    title,
    description,
  }: {
    readonly width: number;
    readonly height: number;
    readonly title: string;
    readonly description: string;
  },
  ...inner: readonly Markup[]
): string {
  const patterns = Object.entries(PATTERNS).map(([name, d]) =>
    element(
      "pattern",
      { id: `${ID}-${name}`, width: 8, height: 8, patternUnits: "userSpaceOnUse" },
      element("path", { class: "ink", d }),
    ),
  );
  const whole = element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      id: ID,
      viewBox: `0 0 ${width} ${rounded(height)}`,
      width,
      height,
      role: "img",
      "aria-labelledby": `${ID}-title ${ID}-desc`,
    },
    element("title", { id: `${ID}-title` }, said(title)),
    element("desc", { id: `${ID}-desc` }, said(description)),
    element("style", {}, STYLE as Markup),
    element("defs", {}, ...patterns),
    element("rect", { width: "100%", height: "100%", style: "fill:var(--paper)" }),
    ...inner,
  );
  // By its content, so that two drawings on one page share no id.
  return `${whole.replaceAll(ID, `k${sha256(whole).slice(0, 8)}`)}\n`;
}
