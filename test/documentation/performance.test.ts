import { expect, test } from "vitest";
import { GROUPS } from "../bench/groups.js";
import { performancePage } from "../bench/page.js";
import { FILES, read } from "./pages.js";

const names = GROUPS.map(({ name }) => name);

test.each(FILES)("$file shows what was measured", ({ file, locale }) => {
  const page = read(file);
  expect(performancePage(page, locale, names), "run `npm run bench -- --write`").toBe(page);
});
