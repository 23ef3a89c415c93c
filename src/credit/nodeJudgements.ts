import { type Ratio, toDecimal } from "../exact/index.js";
import * as field from "../rule/fields.js";
import { type Bilingual, type Exact, type Issue, type Out, refuse, shown, shownIn } from "../rule/index.js";
import type { decideWeights } from "./judgementWeights.js";
import { judgementWeightsOutput } from "./judgementWeightsFinding.js";
import { judged } from "./lists.js";

const { method, residual, randomIndexTable, consistencyRatio, inconsistentFrom, consistent } =
  judgementWeightsOutput;

/** How far judgements of a node's children agree with one another. */
export const agreementFields = {
  /** The largest component of |A w − λmax w|: zero but for rounding when the weights are the eigenvector. */
  residual,
  consistencyRatio,
  /** The ratio from which judgements count as inconsistent. */
  inconsistentFrom,
  consistent,
  /** Where inconsistent: the judgement furthest from the weights, and the value that would fit the others best. */
  worst: field.nullable(
    field.record("差异最大的判断", "Judgement that fits worst", {
      /** The id of the child that was judged, and of the one it was compared with. */
      row: field.text("比较的指标", "Judged"),
      column: field.text("被比较的指标", "Compared with"),
      given: judged("给出的判断", "Given"),
      fits: judged("最相符的判断", "Best fit"),
    }),
    "判断一致，或无从检验",
    "the judgements are consistent, or there is nothing to test",
  ),
};

const judgementsFields = { method, randomIndexTable, ...agreementFields };

/** How the weights of a node's children came from judgements; null where they were given. */
export const judgementsField = field.nullable(
  field.record("下级指标的判断", "Judgements of the children", judgementsFields),
  "权重不是由判断得出",
  "its weights do not come from judgements",
);

/** How the weights of a node's children came from judgements. */
export type NodeJudgements = Exact<typeof judgementsFields>;

/** How far judgements of a node's children agree, as a finding shows it. */
export type Agreement = Out<typeof agreementFields>;

/** A node of a model whose weights come from judgements, with how far these agree. */
export interface CreditModelJudgements extends Out<typeof judgementsFields> {
  /** The node whose children they weigh. */
  readonly id: string;
  /** What the node is called. */
  readonly title: Bilingual | null;
}

/** What a node keeps of the weighing of its children. */
export function nodeJudgements(
  weighed: ReturnType<typeof decideWeights>,
  children: readonly { readonly id: string }[],
): NodeJudgements {
  const { method, residual, randomIndexTable, consistencyRatio, inconsistentFrom, consistent, worst } =
    weighed;
  const idAt = (place: number): string => (children[place] as { readonly id: string }).id;
  return {
    method,
    residual,
    randomIndexTable,
    consistencyRatio,
    inconsistentFrom,
    consistent,
    worst: worst && { ...worst, row: idAt(worst.row), column: idAt(worst.column) },
  };
}

/** Refuses inconsistent judgements that are not to be accepted. */
export function refuseDoubtful(path: Issue["path"], judgements: NodeJudgements): never {
  const doubt = saidDoubt(judgements);
  return refuse(path, "inconsistent", {
    zh: `${doubt.zh}；请专家复核，或将“接受不一致的判断”（acceptInconsistent）填为是`,
    en: `${doubt.en}; the experts should look again, or acceptInconsistent be set`,
  });
}

/** How inconsistent judgements are, and the one that fits worst, in the words of an issue. */
function saidDoubt({ consistencyRatio, inconsistentFrom, worst }: NodeJudgements): Bilingual {
  const limit = toDecimal(inconsistentFrom as Ratio);
  // Never so rounded that it meets the limit.
  const about = shortened(consistencyRatio as Ratio);
  const ratio = (about.eq(limit) ? toDecimal(consistencyRatio as Ratio) : about).toFixed();
  const zh = `一致性比率应低于${limit.toFixed()}，实际约为${ratio}`;
  const en = `expected a consistency ratio below ${limit.toFixed()}, got about ${ratio}`;
  // Only inconsistent judgements are doubted: there is a ratio, and one of them fits worst.
  const { row, column, ...values } = worst as NonNullable<typeof worst>;
  const [given, fits] = [shortened(values.given).toFixed(), shortened(values.fits).toFixed()];
  return {
    zh: `${zh}；最不相符的是${shownIn("zh", row)}比${shownIn("zh", column)}，给出${given}倍，与其他判断最相符的约为${fits}倍`,
    en: `${en}; the one that fits worst is ${shown(row)} over ${shown(column)}: ${given} was given, about ${fits} would fit the others best`,
  };
}

/** A figure as a sentence needs it; the finding of an accepted model has all digits. */
function shortened(value: Ratio) {
  return toDecimal(value).toSignificantDigits(4);
}

interface JudgedNode {
  readonly id: string;
  readonly title: Bilingual | null;
  readonly judgements: NodeJudgements | null;
  readonly children: readonly JudgedNode[];
}

/** Every node of a tree whose weights come from judgements, as a model shows it, in the order of the tree. */
export function publishedJudgements({
  id,
  title,
  judgements,
  children,
}: JudgedNode): CreditModelJudgements[] {
  const below = children.flatMap(publishedJudgements);
  if (judgements === null) return below;
  const { method, randomIndexTable } = judgements;
  const shown = Object.freeze({ id, title, method, randomIndexTable, ...publishedAgreement(judgements) });
  return [shown, ...below];
}

/** How far judgements agree, as a model and its findings show it. */
export function publishedAgreement({
  residual,
  consistencyRatio,
  inconsistentFrom,
  consistent,
  worst,
}: NodeJudgements): Agreement {
  return {
    residual: toDecimal(residual),
    consistencyRatio: decimalOrNull(consistencyRatio),
    inconsistentFrom: decimalOrNull(inconsistentFrom),
    consistent,
    worst: worst && Object.freeze({ ...worst, given: toDecimal(worst.given), fits: toDecimal(worst.fits) }),
  };
}

function decimalOrNull(value: Ratio | null) {
  return value && toDecimal(value);
}
