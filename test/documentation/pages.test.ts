import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { codeBlocks } from "../support/examples.js";
import { headings, links, tables } from "./markdown.js";
import { FILES, PAGES, read } from "./pages.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const KILOBYTE = 1024;

/** The links of a text that lead to files of the repository. */
function relative(text: string): string[] {
  return links(text).filter((target) => !/^https?:/.test(target));
}

/** Whether a file is in the package; npm adds its README to the list. */
function isShipped(file: string): boolean {
  const { files } = JSON.parse(read("package.json")) as { readonly files: readonly string[] };
  return ["README.md", ...files].some((shipped) => file === shipped || file.startsWith(`${shipped}/`));
}

test("every page of docs/ stands in both languages, and nothing else does", () => {
  const pages = PAGES.flatMap(({ en, zh }) => [en, zh]).filter((file) => file.startsWith("docs/"));
  expect(
    readdirSync(`${root}docs`)
      .map((file) => `docs/${file}`)
      .sort(),
  ).toEqual(pages.sort());
});

test.each(["README.md", "README.zh-CN.md"])("%s holds at most 16 KB", (file) => {
  expect(Buffer.byteLength(read(file))).toBeLessThanOrEqual(16 * KILOBYTE);
});

describe.each(PAGES)("$en and $zh", ({ en, zh }) => {
  const both = [read(en), read(zh)] as const;
  const same = (part: (page: string) => unknown) => expect(part(both[1])).toEqual(part(both[0]));

  test("have the same sections", () => {
    same((page) => headings(page).map(({ level }) => level));
  });

  test("have the same code blocks, with the same calls", () => {
    same((page) => page.match(/^```\w+$/gm));
    same((page) => codeBlocks(page, "ts").map(({ code }) => code.match(/^import [\s\S]*? from "[^"]+";$/gm)));
    same((page) => codeBlocks(page, "sh").map(({ code }) => code.replace(/ *#.*$/gm, "")));
  });

  test("have the same tables", () => {
    same((page) => page.match(/^<!-- .* -->$/gm));
    same(tables);
  });

  test("have lists of the same length", () => {
    same((page) => page.match(/^ *(?:-|\d+\.) /gm));
  });

  test("link to the same pages", () => {
    const inEnglish = (target: string) => target.replace(".zh-CN.md", ".md").replace(/#.*$/, "");
    same((page) => relative(page).slice(1).map(inEnglish));
  });
});

describe.each(FILES)("$file", ({ file, locale }) => {
  const targets = relative(read(file));

  test("every link leads to a file or to a heading of one", () => {
    const broken = targets.filter((target) => {
      const [path = "", anchor] = target.split("#");
      const linked = path === "" ? file : join(dirname(file), path);
      if (!existsSync(`${root}${linked}`)) return true;
      const anchors = anchor === undefined ? [] : headings(read(linked)).map((heading) => heading.anchor);
      return anchor !== undefined && !anchors.includes(decodeURIComponent(anchor));
    });
    expect(broken).toEqual([]);
  });

  test("every link leads to what the package ships too, where the page is read without the repository", () => {
    const missing = targets
      .map((target) => target.replace(/#.*$/, ""))
      .filter((path) => path !== "" && !isShipped(join(dirname(file), path)));
    expect(missing).toEqual([]);
  });

  test("starts with a link to itself in the other language, and links to none else in it", () => {
    const other = PAGES.find((page) => page[locale] === file)?.[locale === "en" ? "zh" : "en"] ?? "";
    expect(join(dirname(file), targets[0] ?? "")).toBe(other);
    const pages = targets
      .slice(1)
      .filter((target) =>
        FILES.some((page) => page.file === join(dirname(file), target.replace(/#.*$/, ""))),
      );
    expect(pages.filter((target) => /\.zh-CN\.md/.test(target) !== (locale === "zh"))).toEqual([]);
  });

  test("the README leads to it, and it leads back", () => {
    const readme = PAGES.find(({ en }) => en === "README.md")?.[locale] ?? "";
    if (file === readme) return;
    expect(links(read(readme)).map((target) => target.replace(/#.*$/, ""))).toContain(file);
    expect(targets).toContain(`../${readme}`);
  });
});

test("the commands a newcomer is told first are those the check of a clean checkout runs", () => {
  const script = read(".ci/run")
    .split("\n")
    .filter((line) => line.startsWith("npm "));
  for (const file of ["README.md", "README.zh-CN.md"])
    expect(codeBlocks(read(file), "sh")[0]?.code.trimEnd().split("\n")).toEqual(script);
});

test("every npm script is told in the README or on the page for contributors", () => {
  const { scripts } = JSON.parse(read("package.json")) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  for (const files of [
    ["README.md", "docs/contributing.md"],
    ["README.zh-CN.md", "docs/contributing.zh-CN.md"],
  ]) {
    const told = files.map(read).join("");
    const untold = Object.keys(scripts).filter(
      (name) => !["test", "prepack"].includes(name) && !told.includes(`npm run ${name}\``),
    );
    expect(untold).toEqual([]);
  }
});

test("the changelog has an entry for the version of the package", () => {
  const { version } = JSON.parse(read("package.json")) as { readonly version: string };
  expect(read("CHANGELOG.md")).toMatch(new RegExp(`^## \\[${version.replaceAll(".", "\\.")}\\]`, "m"));
});
