import { visible } from "./characters.js";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text from outside as a part of HTML or SVG, also within an attribute. */
export function inMarkup(text: string): string {
  return visible(text).replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
}

/**
 * A text from outside as a part of Markdown: it is no heading, list, link, address, table or HTML, also within an
 * attribute of the HTML that a host makes of it.
 */
export function inMarkdown(text: string): string {
  return inMarkup(text)
    .replace(/[\\`*_[\]|~$@]/g, "\\$&")
    .replace(/:(?=\/\/)/g, "\\:")
    .replace(/\bwww\./gi, (start) => `${start.slice(0, -1)}\\.`)
    .replace(/^[#+=-]|^\d+(?=[.)])/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}
