import { describe, expect, test } from "vitest";
import { inMarkdown } from "../../src/rule/escape.js";
import { inMarkup } from "../../src/rule/index.js";

test.each([
  ["王小明", "王小明"],
  [`<a href="x" title='y'>&amp;`, "&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;"],
  ["a\u202eb", "a&lt;U+202E&gt;b"],
])("%j in markup is %s", (text, markup) => {
  expect(inMarkup(text)).toBe(markup);
});

describe("a text in Markdown", () => {
  test.each([
    ["a plain name", "王小明 (A-1)", "王小明 (A-1)"],
    ["marks", "\\`*_[]|~$@", "\\\\\\`\\*\\_\\[\\]\\|\\~\\$\\@"],
    ["an address", "see https://a.cn", "see https\\://a.cn"],
    ["a colon", "a: b:/c", "a: b:/c"],
    ["an address without its scheme", "WWW.a.cn, xwww.b.cn", "WWW\\.a.cn, xwww.b.cn"],
    ["a heading", "# a # b", "\\# a # b"],
    ["an item", "- a - b", "\\- a - b"],
    ["an item by another mark", "+ a", "\\+ a"],
    ["a line under a heading", "= a", "\\= a"],
    ["a number of a list", "12. a 3. b", "12\\. a 3. b"],
    ["a number in brackets", "12) a", "12\\) a"],
    ["a number", "12 a", "12 a"],
    ["markup", "<b>", "&lt;b&gt;"],
  ])("is not read as %s", (_, text, written) => {
    expect(inMarkdown(text)).toBe(written);
  });
});
