import { type Account, type Line, type Said, type Words, words } from "../rule/index.js";
import { creditGradeWords } from "./grade.js";
import { lineForEach } from "./lists.js";
import type { RatingFinding } from "./ratingFields.js";

type BelongingSaid = RatingFinding["belongings"][number];

/** How a value became a membership, in words. */
export function sayRating({ value, belongings }: RatingFinding): Account {
  const grades = gradesWords(belongings);
  return {
    headline: words("{value}：{grades}", "{value}: {grades}", { grades }),
    steps: [
      { field: "value" },
      lineForEach("belongings", belongings, (each) => line(each, value)),
      { field: "membership" },
    ],
  };
}

/** The grades a value belongs to: the grade alone where it belongs to one, else each with how far. */
export function gradesWords(belongings: readonly BelongingSaid[]): Words[] {
  return belongings.map(({ grade, membership }) => {
    const name = creditGradeWords(grade);
    return belongings.length === 1
      ? name
      : words("{name}{membership}", "{name} {membership}", { name, membership });
  });
}

/** The formula of the side of the fuzzy set on which the value lies, or the interval that holds it. */
function line({ grade, side, fullFrom, fullTo }: BelongingSaid, value: Said): Line {
  const what = words("隶属于“{grade}”", "Membership of {grade}", { grade: creditGradeWords(grade) });
  const line = { field: "membership", what };
  if (side === "top") return { ...line, result: interval(fullFrom, fullTo) };
  const slope =
    side === "rising" ? "({value} − {from}) ÷ ({fullFrom} − {from})" : "({to} − {value}) ÷ ({to} − {fullTo})";
  return { ...line, formula: words(slope, slope, { value }) };
}

function interval(from: Said | null, to: Said | null): Words {
  if (from === null && to === null) return words("1（全部数值）", "1 (every value)");
  if (from === null) return words("1（{fullTo}以下）", "1 (up to {fullTo})");
  if (to === null) return words("1（{fullFrom}以上）", "1 (from {fullFrom} on)");
  return words("1（{fullFrom}至{fullTo}）", "1 ({fullFrom} to {fullTo})");
}
