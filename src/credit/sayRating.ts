import { type Account, auditorOnly, type Line, type Words, words } from "../rule/index.js";
import { creditGradeWords } from "./grade.js";
import type { RatingFinding } from "./ratingFields.js";

type BelongingSaid = RatingFinding["belongings"][number];
type Edge = "from" | "fullFrom" | "fullTo" | "to";

/** How a value became a membership, in words. */
export function sayRating({ limitIn, belongings }: RatingFinding): Account {
  const grades = gradesWords(belongings);
  return {
    headline: words("{value}：{grades}", "{value}: {grades}", { grades }),
    steps: [
      { field: "value" },
      ...(limitIn === null ? [] : [ON_LIMIT]),
      ...belongings.flatMap(lines),
      { field: "membership" },
    ],
  };
}

const ON_LIMIT: Line = {
  field: "limitIn",
  result: words("{value}正好在分界点上，{limitIn}", "{value} is a limit and belongs to {limitIn}"),
};

/** The `belongings` of a finding or a node: the grade alone where there is one, else each with how far. */
export function gradesWords(belongings: readonly BelongingSaid[]): Words[] {
  return belongings.map(({ grade }, i) => {
    const name = creditGradeWords(grade);
    const membership = `{belongings.${i}.membership}`;
    return belongings.length === 1 ? name : words(`{name}${membership}`, `{name} ${membership}`, { name });
  });
}

/** The formula of the side of the fuzzy set on which the value lies, and where the set begins and ends. */
function lines({ grade, side: place, ...edges }: BelongingSaid, i: number): Line[] {
  const at = (edge: string) => `{belongings.${i}.${edge}}`;
  const name = creditGradeWords(grade);
  const formula = {
    rising: `({value} − ${at("from")}) ÷ (${at("fullFrom")} − ${at("from")})`,
    top: undefined,
    falling: `(${at("to")} − {value}) ÷ (${at("to")} − ${at("fullTo")})`,
  }[place];
  // Where a side has no slope, as those of a band have none, it is told once.
  const side = (outer: Edge, inner: Edge) =>
    String(edges[outer]) === String(edges[inner]) ? [outer] : [outer, inner];
  const known = [...side("from", "fullFrom"), ...side("to", "fullTo").reverse()].filter(
    (edge) => edges[edge] !== null,
  );
  const all = known.map((edge) => at(edge));
  return [
    {
      field: `belongings.${i}.membership`,
      what: words("隶属于“{name}”", "Membership of {name}", { name }),
      formula,
    },
    ...(known.length === 0
      ? []
      : [
          {
            what: words("“{name}”的各界限", "Limits of {name}", { name }),
            result: words(all.join("、"), all.join(", ")),
            ...auditorOnly(),
          },
        ]),
  ];
}
