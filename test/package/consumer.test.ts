import { describe, expect, inject, test } from "vitest";
import { compile, compilers } from "../types/consumer.js";

const project = inject("project");

/** The resolutions that differ; `npm run test:types` takes all, with the types of a browser and of Node, too. */
const told = ["nodenext", "bundler", "node10"];

describe.each(compilers)(
  "under $compiler, without the types of Node or a browser",
  ({ compiler, resolutions }) => {
    const some = resolutions.filter((resolution) => told.includes(resolution));
    test.each(some)("its types hold in a strict project that resolves modules as %s", (resolution) => {
      expect(compile(project, compiler, resolution)).toBe("");
    });
  },
);
