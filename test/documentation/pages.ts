import { readdirSync, readFileSync } from "node:fs";
import type { Locale } from "kaoping";

const root = new URL("../../", import.meta.url);

/** A page of the documentation, in both languages. */
export type Page = Readonly<Record<Locale, string>>;

/** The README and every page of docs/, by the file each language stands in. */
export const PAGES: readonly Page[] = [
  "README",
  ...readdirSync(new URL("docs/", root))
    .filter((file) => /^[a-z]+\.md$/.test(file))
    .map((file) => `docs/${file.replace(/\.md$/, "")}`)
    .sort(),
].map((name) => ({ en: `${name}.md`, zh: `${name}.zh-CN.md` }));

export const LOCALES: readonly Locale[] = ["en", "zh"];

/** Every file of the documentation, with its language. */
export const FILES: readonly { readonly file: string; readonly locale: Locale }[] = PAGES.flatMap((page) =>
  LOCALES.map((locale) => ({ file: page[locale], locale })),
);

/** Reads a file by its path in the repository. */
export function read(file: string): string {
  return readFileSync(new URL(file, root), "utf8");
}
