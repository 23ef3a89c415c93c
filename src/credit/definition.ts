import * as z from "zod/mini";
import type { DecimalInput, Ratio } from "../exact/index.js";
import type { RandomIndexTable } from "../policy/index.js";
import {
  type Bilingual,
  choice,
  type Field,
  flag,
  type Issue,
  list,
  nonNegative,
  optional,
  parse,
  RuleInputError,
  refuse,
  text,
} from "../rule/index.js";
import { type MatrixInput, matrixField } from "./judgements.js";
import { RANDOM_INDEX_TABLES } from "./judgementWeights.js";
import { OPERATORS, type Operator } from "./operators.js";
import type { WeightMethod } from "./weigh.js";

/** The main factors whose order of weight the text prescribes. */
export type MainFactor = "management" | "finance" | "market" | "development";

export const MAIN_FACTORS: readonly MainFactor[] = ["management", "finance", "market", "development"];

/** A node of an indicator tree. A node without children is an indicator that experts assess. */
export interface CreditNodeDefinition {
  /** Unique in the tree. */
  readonly id: string;
  /** What the node is called, in one language or in both. */
  readonly title?: string | Bilingual | undefined;
  /** A decisive part: below the gate the applicant is rejected and nothing else is reviewed. */
  readonly decisive?: boolean | undefined;
  /** The main factor this node stands for, so that the order of the weights can be checked. */
  readonly factor?: MainFactor | undefined;
  /** One weight for each child, of sum 1. */
  readonly weights?: readonly DecimalInput[] | undefined;
  /** Pairwise judgements of the children, in place of weights. */
  readonly judgements?: MatrixInput | undefined;
  readonly children?: readonly CreditNodeDefinition[] | undefined;
}

/** A whole indicator tree: its top node, and how the tree is composed. */
export interface CreditModelDefinition extends CreditNodeDefinition {
  /** "weightedAverage" when left out. */
  readonly operator?: Operator | undefined;
  /** Whether every composition is divided by its sum; not when left out. */
  readonly normalise?: boolean | undefined;
  /** Whether given weights are divided by their sum instead of refused where it is not 1; not when left out. */
  readonly normaliseWeights?: boolean | undefined;
  /** Whether inconsistent judgements are taken instead of refused; not when left out. */
  readonly acceptInconsistent?: boolean | undefined;
  /** How weights are taken from judgements: "eigenvector" when left out. */
  readonly method?: WeightMethod | undefined;
  readonly randomIndex?: RandomIndexTable | undefined;
}

/** A node as the rules read it. */
export interface NodeFigures {
  readonly id: string;
  readonly title?: string | Bilingual | undefined;
  readonly decisive: boolean;
  readonly factor?: MainFactor | undefined;
  readonly weights?: readonly Ratio[] | undefined;
  readonly judgements?: readonly (readonly (Ratio | null)[])[] | undefined;
  readonly children: readonly NodeFigures[];
}

/** A definition as the rules read it. */
export interface ModelFigures extends NodeFigures {
  readonly operator: Operator;
  readonly normalise: boolean;
  readonly normaliseWeights: boolean;
  readonly acceptInconsistent: boolean;
  readonly method: WeightMethod;
  readonly randomIndex: RandomIndexTable;
}

const node = {
  id: text(),
  title: optional(
    z.union([text(), z.strictObject({ zh: text(), en: text() })]) as unknown as Field<
      string | Bilingual,
      string | Bilingual
    >,
  ),
  decisive: optional(flag(), false),
  factor: optional(choice(MAIN_FACTORS)),
  weights: optional(list(nonNegative("a weight of 0 or more"))),
  judgements: optional(matrixField),
  children: z._default(z.array(z.lazy((): z.ZodMiniType => nodeField)), []),
};

const nodeField = z.strictObject(node);

/** The field that reads a definition. */
export const definitionField: Field<ModelFigures, CreditModelDefinition> = z.strictObject({
  ...node,
  operator: optional(choice(OPERATORS), "weightedAverage"),
  normalise: optional(flag(), false),
  normaliseWeights: optional(flag(), false),
  acceptInconsistent: optional(flag(), false),
  method: optional(choice<WeightMethod>(["eigenvector", "geometricMean", "columnMean"]), "eigenvector"),
  randomIndex: optional(choice(RANDOM_INDEX_TABLES), "saaty1980"),
}) as unknown as Field<ModelFigures, CreditModelDefinition>;

/** Reads a definition. @throws {@link RuleInputError} also for a node that contains itself. */
export function readDefinition(definition: unknown): ModelFigures {
  refuseCycles(definition, [], []);
  const parsed = parse(definitionField, definition);
  if (!parsed.ok) throw new RuleInputError(parsed.issues);
  return parsed.value;
}

/** A tree that contains itself has no end; reading it would not have one either. */
function refuseCycles(value: unknown, above: readonly unknown[], path: Issue["path"]): void {
  if (typeof value !== "object" || value === null) return;
  if (above.includes(value)) refuse(path, "inconsistent", "expected a tree, got a node that contains itself");
  const { children } = value as { children?: unknown };
  if (!Array.isArray(children)) return;
  children.forEach((child, i) => {
    refuseCycles(child, [...above, value], [...path, "children", i]);
  });
}
