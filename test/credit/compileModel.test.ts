import { type CreditModelDefinition, creditModel } from "kaoping";
import { describe, expect, test } from "vitest";
import { refusal } from "../support/issues.js";

type Node = NonNullable<CreditModelDefinition["children"]>[number];

const notesOf = (definition: CreditModelDefinition) => creditModel(definition).notes.map(({ code }) => code);
const evenly = (children: readonly Node[]) =>
  children.length === 0 ? {} : { children, weights: children.map(() => `${1 / children.length}`) };

describe("a decisive part is made up for", () => {
  const compensates = (...children: Node[]) =>
    notesOf({ id: "U", ...evenly([{ id: "A", decisive: true, ...evenly(children) }]) }).includes(
      "decisiveCompensates",
    );
  const [B, C, D] = [{ id: "B" }, { id: "C" }, { id: "D" }];
  const decisive = { decisive: true };

  test.each<[string, Node[], boolean]>([
    ["not where it is an indicator", [], false],
    ["not by an only child that is an indicator", [B], false],
    ["not by only children down to an indicator", [{ ...B, children: [C] }], false],
    ["by two children of an only child", [{ ...B, ...evenly([C, D]) }], true],
    ["by two indicators", [B, C], true],
    ["by one indicator beside a decisive one", [B, { ...C, ...decisive }], true],
    [
      "not by decisive indicators",
      [
        { ...B, ...decisive },
        { ...C, ...decisive },
      ],
      false,
    ],
    [
      "by the only child of a part that is not decisive",
      [
        { ...B, ...decisive },
        { ...C, children: [D] },
      ],
      true,
    ],
    [
      "not by decisive indicators of a part that is not",
      [
        { ...B, ...decisive },
        { ...C, children: [{ ...D, ...decisive }] },
      ],
      false,
    ],
    [
      "not by the only child of a decisive part",
      [
        { ...B, ...decisive },
        { ...C, ...decisive, children: [D] },
      ],
      false,
    ],
    [
      "by one of two children of a decisive part",
      [
        { ...B, ...decisive },
        { ...C, ...decisive, ...evenly([D, { id: "E" }]) },
      ],
      true,
    ],
    [
      "by one of two children of a part, the other being decisive",
      [
        { ...B, ...decisive },
        { ...C, ...evenly([{ ...D, ...decisive }, { id: "E" }]) },
      ],
      true,
    ],
  ])("%s", (_, children, expected) => {
    expect(compensates(...children)).toBe(expected);
  });
});

describe("the matrices of all experts", () => {
  const of = (experts: number): CreditModelDefinition => {
    const children = Array.from({ length: 10 }, (_, i) => ({ id: `C${i}` }));
    const judgements = children.map(() => children.map(() => "1"));
    return {
      id: "U",
      children,
      experts: Array.from({ length: experts }, (_, e) => ({ id: `E${e}`, judgements })),
    };
  };

  test("have 5000 cells at most", () => {
    expect(refusal(() => creditModel(of(50)))).toEqual([]);
    expect(refusal(() => creditModel(of(51)))).toEqual([
      "experts",
      "tooLarge",
      "各专家判断矩阵的格数合计最多5000个",
      "expected at most 5000 cells in the matrices of all experts",
    ]);
  });

  test("are counted over all nodes", () => {
    const { children = [], experts } = of(25);
    const part = (id: string) => ({
      id,
      experts,
      children: children.map((child) => ({ id: `${id}${child.id}` })),
    });
    const model = (...parts: Node[]) => ({ id: "U", ...evenly(parts) });
    expect(refusal(() => creditModel(model(part("A"), part("B"))))).toEqual([]);
    expect(
      refusal(() =>
        creditModel(model(part("A"), part("B"), { id: "C", experts: of(1).experts, children })),
      )[0],
    ).toBe("children.2.experts");
  });
});
