import { type RatingFinding, type RatingInput, rating, ratingInput } from "../../credit/index.js";
import * as field from "../../rule/fields.js";
import { type Field, figuresOf, type Issue, made } from "../../rule/index.js";
import { cellNumber } from "../cell.js";
import { type Arguments, type CellFunction, cellFunction } from "../cellFunction.js";
import { type Column, columnsOf } from "../headings.js";
import { choice, type KindOf, NO_VALUE } from "../kinds.js";
import { wordsOf } from "../labels.js";
import { parameterOf } from "../parameterOf.js";
import { table } from "../parameters.js";
import type { FiguresOf } from "../ruleFunction.js";

type ScaleFields = Readonly<Record<"grade" | "from" | "to" | "fullFrom" | "fullTo", Field>>;

const trapezoid = ratingInput.trapezoids.item as Field & { readonly fields: ScaleFields };
const { grade, from, to, fullFrom, fullTo } = trapezoid.fields;

/** A grade by its name in Chinese, or as the rule takes it; which there are is for the rule to say. */
const gradeKind: KindOf = (field) => {
  const named = choice(field);
  return {
    ...named,
    read: (cell, system) => {
      const known = named.read(cell, system);
      return known === NO_VALUE ? cell : known;
    },
  };
};

/** Bands fill the first three columns, fuzzy sets all five. */
const scaleColumns: readonly Column[] = columnsOf(
  { grade, from, to, fullFrom, fullTo },
  { grade: gradeKind },
);

const parameters = [
  parameterOf("value", ratingInput.value),
  table("scale", scaleColumns, field.text("评定标准", "Scale")),
  parameterOf("limitIn", ratingInput.limitIn, { optional: true }),
];

/** Whether a scale is one of fuzzy sets: one of them has a top. */
function isFuzzy(scale: readonly object[]): boolean {
  return scale.some((each) => "fullFrom" in each || "fullTo" in each);
}

function membershipOf({ values: { value, scale, limitIn }, options }: Arguments) {
  const rows = scale as NonNullable<RatingInput["bands"]>;
  const input = {
    value,
    ...(isFuzzy(rows) ? { trapezoids: rows } : { bands: rows }),
    ...(limitIn !== undefined && { limitIn }),
  } as RatingInput;
  const { membership } = figuresOf<FiguresOf<RatingFinding>>(rating(input, options.policy));
  return [made(membership).map(cellNumber)];
}

/** An issue of bands or fuzzy sets stands in the table of the scale. */
function locate(path: Issue["path"]): Issue["path"] {
  const [first, ...rest] = path;
  return first === "bands" || first === "trapezoids" ? ["scale", ...rest] : path;
}

export const ratingFunctions: readonly CellFunction[] = [
  cellFunction({
    name: "RATING",
    alias: "指标评定",
    clause: rating.clause,
    summary: {
      zh: "按分段标准或梯形隶属函数，把一个指标数值化为对各等级的隶属度",
      en: "Membership in the grades of a figure, by bands or by trapezoids",
    },
    parameters,
    returns: { zh: "一行，每个等级一格（由优到差）", en: "a row of memberships, the best grade first" },
    extent: () => [1, wordsOf(grade).length],
    decide: membershipOf,
    locate,
  }),
];
