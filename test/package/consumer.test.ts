import { describe, expect, inject, test } from "vitest";
import { compile, compilers } from "../types/consumer.js";

const project = inject("project");

/** One resolution under every compiler, and those that differ under ours; `npm run test:types` takes all of them. */
const tried = (compiler: string) =>
  compiler === "typescript" ? ["nodenext", "bundler", "node10"] : ["nodenext"];

describe.each(compilers)(
  "under $compiler, without the types of Node or a browser",
  ({ compiler, resolutions }) => {
    const some = resolutions.filter((resolution) => tried(compiler).includes(resolution));
    test.each(some)("its types hold in a strict project that resolves modules as %s", (resolution) => {
      expect(compile(project, compiler, resolution)).toBe("");
    });
  },
);
