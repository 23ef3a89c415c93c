import { conductInput, type Occasion } from "../../../grading/index.js";
import { type Policy, policySources, referencePolicy } from "../../../policy/index.js";
import type { ClauseId } from "../../../rule/index.js";
import { labelOf } from "../../labels.js";

/** A figure of the documents as the sheet shows it, with the name by which formulas refer to its cell. */
export interface Figure {
  readonly path: string;
  readonly label: string;
  readonly format: string;
  readonly clause: ClauseId;
  readonly value: number;
}

const POINTS = "0.0##";
const PERCENT = "0.0#%";
const WHOLE = "0";

type Grading = Policy["grading"];

type PathsIn<K extends keyof Grading> = Grading[K] extends number | readonly unknown[]
  ? never
  : `${K}.${keyof Grading[K] & string}`;

/** The figures that stand alone, by their paths below `grading`. */
export type FigurePath = { readonly [K in keyof Grading]: PathsIn<K> }[keyof Grading];

type Labelled = readonly [label: string, format: string];

/** What is taken off for each kind of occasion; the name of a cell has letters only. */
const CONDUCT = Object.fromEntries(
  Object.entries(conductInput).map(([occasion, field]): [string, Labelled] => {
    const name = labelOf(field).zh.replace(/次数$/, "").replace(/\P{L}/gu, "");
    return [`conduct.${occasion}`, [`${name}每次扣分`, POINTS]];
  }),
) as Readonly<Record<`conduct.${Occasion}`, Labelled>>;

/** What each figure is called, which is the name of its cell too, and its format. */
const SINGLE: Readonly<Record<FigurePath, Labelled>> = {
  "volume.fullMarks": ["业务量满分", POINTS],
  "volume.perPercent": ["业务量每百分点加扣分", POINTS],
  "volume.bonusCap": ["业务量加分上限", POINTS],
  "interest.fullMarks": ["利息收入满分", POINTS],
  "interest.bonusCap": ["利息收入加分上限", POINTS],
  "quality.fullMarks": ["贷款质量满分", POINTS],
  "quality.baseRatio": ["新增不良贷款率基数", PERCENT],
  "quality.step": ["新增不良贷款率每档", PERCENT],
  "quality.perStep": ["新增不良贷款率每档加扣分", POINTS],
  ...CONDUCT,
  "ceiling.seriousViolation": ["严重违规等级上限", WHOLE],
  "ceiling.aboveTolerance": ["超容忍度等级上限", WHOLE],
  "ceiling.farAboveTolerance": ["远超容忍度等级上限", WHOLE],
  "ceiling.farAboveFactor": ["远超容忍度倍数", POINTS],
  "firstAppointment.grade": ["初任等级", WHOLE],
  "firstAppointment.protectionYears": ["初任保护年数", WHOLE],
};

/** The columns of the table of grades; the cells of each have one name. */
const BANDS: Readonly<Record<keyof Grading["gradeBands"][number], Labelled>> = {
  grade: ["等级", WHOLE],
  from: ["等级分数线", POINTS],
  salaryCoefficient: ["等级工资系数", POINTS],
};

/** The name of the cell of a figure, for formulas. */
export const figure = (path: FigurePath): string => SINGLE[path][0];

/** The name of the cells of a column of the table of grades. */
export const bands = (column: keyof typeof BANDS): string => BANDS[column][0];

function valued(policy: Policy, path: string, [label, format]: Labelled): Figure {
  const value = path
    .split(".")
    .reduce((tree: unknown, key) => (tree as Record<string, unknown>)[key], policy.grading);
  const full = `grading.${path}`;
  return { path: full, label, format, clause: policySources[full] as ClauseId, value: Number(value) };
}

/** The figures with a cell of their own. */
export function singleFigures(policy: Policy = referencePolicy): (Figure & { key: FigurePath })[] {
  return (Object.entries(SINGLE) as [FigurePath, Labelled][]).map(([key, labelled]) => ({
    key,
    ...valued(policy, key, labelled),
  }));
}

interface BandFigures {
  readonly key: keyof typeof BANDS;
  readonly name: string;
  readonly figures: readonly Figure[];
}

/** The figures of the grades, one list for each column of their table. */
export function bandFigures(policy: Policy = referencePolicy): BandFigures[] {
  return (Object.entries(BANDS) as [keyof typeof BANDS, Labelled][]).map(([key, labelled]) => ({
    key,
    name: labelled[0],
    figures: policy.grading.gradeBands.map((_, i) => valued(policy, `gradeBands.${i}.${key}`, labelled)),
  }));
}
