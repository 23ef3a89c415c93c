import * as z from "zod/mini";
import { isDecimal, ONE, overCommonDenominator, type Ratio, sum } from "../exact/index.js";
import {
  type CompiledPolicy,
  compiledPolicy,
  definePolicy,
  type Policy,
  referencePolicy,
} from "../policy/index.js";
import {
  type Bilingual,
  type Field,
  type Issue,
  inJson,
  type Note,
  type NoteTexts,
  refuse,
  shown,
  within,
} from "../rule/index.js";
import { checkWeights, composeNoteTexts } from "./compose.js";
import {
  type CreditModelDefinition,
  definitionField,
  MAIN_FACTORS,
  type ModelFigures,
  type NodeFigures,
  readDefinition,
} from "./definition.js";
import { readJudgements } from "./judgements.js";
import { decideWeights, weightNoteTexts } from "./judgementWeights.js";
import type { Operator } from "./operators.js";
import type { Vector } from "./vector.js";

/** A checked and compiled indicator tree: made once by {@link creditModel}, used for any number of applicants. */
export interface CreditModel {
  readonly id: string;
  /** The ids of the indicators to be assessed, in the order of the tree. */
  readonly indicators: readonly string[];
  readonly notes: readonly Note[];
}

/** A node ready to be scored. */
export interface CompiledNode {
  readonly id: string;
  readonly title: Bilingual | null;
  readonly level: number;
  readonly decisive: boolean;
  /** Weights of the children, over one denominator; none for an indicator. */
  readonly weights: Vector;
  readonly children: readonly CompiledNode[];
}

export interface CompiledModel {
  readonly root: CompiledNode;
  readonly operator: Operator;
  readonly normalise: boolean;
  readonly notes: readonly Note[];
  /** Every indicator by its id. */
  readonly indicators: ReadonlySet<string>;
  /** The decisive parts, each after those that it contains. */
  readonly decisive: readonly CompiledNode[];
  /** The value of each grade, over one denominator. */
  readonly values: Vector;
  readonly policy: CompiledPolicy;
}

/** The field that takes a model or a definition; which of them it is, and whether it is sound, is seen on compiling. */
export const modelField: Field<CreditModel | CreditModelDefinition, CreditModel | CreditModelDefinition> =
  inJson(z.unknown() as never, definitionField);

const compiledModels = new WeakMap<object, CompiledModel>();

/** What a model was made from, under a key that every copy of the library knows: another copy makes it again. */
const SOURCE = Symbol.for("kaoping.creditModel");

interface ModelSource {
  readonly definition: CreditModelDefinition;
  readonly policy: Policy;
}

/** The words of the notes that a model can carry. */
export const modelNoteTexts: NoteTexts = {
  ...composeNoteTexts,
  ...weightNoteTexts,
  factorOrder: {
    zh: "主要因素的权重次序与原文不符：应为管理层素质最大，其次是财务状况、市场状况和持续发展能力",
    en: "The weights of the main factors are not in the order of the text: management, finance, market, development",
  },
};

/**
 * Checks an indicator tree and compiles it: ids, weights of every node (given, or taken from judgements).
 *
 * @param definition the tree ({@link CreditModelDefinition}): a node has children and either weights or
 * judgements of them, or it is an indicator that experts assess
 * @param policy the policy whose grades, gate and readings the model applies
 * @returns a frozen model for `creditScore` and `creditScores`
 * @throws {@link RuleInputError} with the path of the node: an id used twice, a node that contains itself,
 * weights not of sum 1 (unless `normaliseWeights`), weights of the wrong number, inconsistent judgements (unless
 * `acceptInconsistent`)
 * @see credit-evaluation-1, credit-evaluation-4
 * @example
 * const model = creditModel({
 *   id: "U", weights: ["0.6", "0.4"],
 *   children: [{ id: "U1", decisive: true }, { id: "U2" }],
 * });
 * model.indicators; // ["U1", "U2"]
 */
export function creditModel(definition: CreditModelDefinition, policy?: Policy): CreditModel {
  const figures = readDefinition(definition);
  const compiled = compile(figures, compiledPolicy(policy));
  const { root, notes, indicators } = compiled;
  const model = { id: root.id, indicators: Object.freeze([...indicators]), notes };
  const source: ModelSource = { definition: copied(definition), policy: copied(policy ?? referencePolicy) };
  Object.defineProperty(model, SOURCE, { value: source });
  compiledModels.set(model, compiled);
  return Object.freeze(model);
}

/** A tree of plain data as it is now, whatever its owner does to it later. */
function copied<T>(value: T): T {
  if (typeof value !== "object" || value === null || isDecimal(value)) return value;
  if (Array.isArray(value)) return value.map(copied) as T;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copied(part)])) as T;
}

/** The compiled form of a model; a definition is compiled here, under the policy given. */
export function compiledModel(
  model: CreditModel | CreditModelDefinition,
  policy: CompiledPolicy,
): CompiledModel {
  const known = knownModel(model);
  if (known === undefined) return within(["model"], () => compile(readDefinition(model), policy));
  if (policy !== compiledPolicy() && !isSame(policy, known.policy)) {
    refuse(
      ["model"],
      "inconsistent",
      "expected a model made under the policy given, got one made under another",
    );
  }
  return known;
}

/** The compiled form of what {@link creditModel} made, here or in another copy of the library; nothing for a definition. */
function knownModel(model: unknown): CompiledModel | undefined {
  if (typeof model !== "object" || model === null) return undefined;
  const known = compiledModels.get(model);
  if (known !== undefined || !(SOURCE in model)) return known;
  const { definition, policy } = model[SOURCE] as ModelSource;
  const compiled = within(["model"], () =>
    compile(readDefinition(definition), compiledPolicy(definePolicy(policy))),
  );
  compiledModels.set(model, compiled);
  return compiled;
}

/** Whether two policies have the same figures, readings and name: each copy of the library compiles its own. */
function isSame(a: CompiledPolicy, b: CompiledPolicy): boolean {
  const text = (policy: CompiledPolicy) =>
    JSON.stringify(policy, (_, value) => (typeof value === "bigint" ? `${value}` : value));
  return a === b || text(a) === text(b);
}

function compile(figures: ModelFigures, policy: CompiledPolicy): CompiledModel {
  const notes = new Map<string, Note>();
  const ids = new Set<string>();
  const indicators = new Set<string>();

  const node = (at: NodeFigures, level: number, path: Issue["path"]): CompiledNode => {
    if (ids.has(at.id)) refuse([...path, "id"], "duplicate", `${shown(at.id)} is the id of another node too`);
    ids.add(at.id);
    if (at.children.length === 0) indicators.add(at.id);
    const weights = within(path, () => weightsOf(at, figures, policy));
    for (const note of weights.notes) notes.set(note.code, note);
    if (!inOrder(at, weights.values))
      notes.set("factorOrder", { code: "factorOrder", clause: "credit-evaluation-4" });
    const children = at.children.map((child, i) => node(child, level + 1, [...path, "children", i]));
    const { id, title = null, decisive } = at;
    return {
      id,
      title: bilingual(title),
      level,
      decisive,
      weights: overCommonDenominator(weights.values),
      children,
    };
  };

  const root = node(figures, 0, []);
  const { operator, normalise } = figures;
  return {
    root,
    operator,
    normalise,
    notes: Object.freeze([...notes.values()]),
    indicators,
    decisive: decisiveNodes(root),
    values: overCommonDenominator(policy.credit.grades.map(({ value }) => value)),
    policy,
  };
}

function bilingual(title: string | Bilingual | null): Bilingual | null {
  return typeof title === "string"
    ? Object.freeze({ zh: title, en: title })
    : title && Object.freeze({ ...title });
}

function decisiveNodes(node: CompiledNode): CompiledNode[] {
  return [...node.children.flatMap(decisiveNodes), ...(node.decisive ? [node] : [])];
}

interface NodeWeights {
  readonly values: readonly Ratio[];
  readonly notes: readonly Note[];
}

function weightsOf(node: NodeFigures, model: ModelFigures, policy: CompiledPolicy): NodeWeights {
  const { id, weights, judgements, children } = node;
  if (children.length === 0) {
    const field = weights === undefined ? "judgements" : "weights";
    if (weights !== undefined || judgements !== undefined)
      refuse([field], "inconsistent", `expected children of ${shown(id)} to weigh, got none`);
    return { values: [], notes: [] };
  }
  if (weights !== undefined && judgements !== undefined) {
    refuse(
      ["judgements"],
      "inconsistent",
      `expected either weights or judgements of the children of ${shown(id)}, got both`,
    );
  }
  if (weights !== undefined) return givenWeights(node, weights, model, policy);
  if (judgements !== undefined) return judgedWeights(node, judgements, model, policy);
  if (children.length === 1) return { values: [ONE], notes: [] };
  return refuse(
    ["weights"],
    "missing",
    `expected weights or judgements of the children of ${shown(id)}, got nothing`,
  );
}

function givenWeights(
  { children }: NodeFigures,
  weights: readonly Ratio[],
  { normaliseWeights }: ModelFigures,
  policy: CompiledPolicy,
): NodeWeights {
  if (weights.length !== children.length) {
    refuse(
      ["weights"],
      "inconsistent",
      `expected ${children.length} weights, one for each child, got ${weights.length}`,
    );
  }
  if (!normaliseWeights) return { values: weights, notes: checkWeights(weights, policy) };
  const total = sum(weights);
  if (total.isZero()) refuse(["weights"], "inconsistent", "expected a weight above 0");
  return { values: weights.map((weight) => weight.over(total).reduced()), notes: [] };
}

function judgedWeights(
  { children }: NodeFigures,
  cells: NonNullable<NodeFigures["judgements"]>,
  { acceptInconsistent, method, randomIndex }: ModelFigures,
  policy: CompiledPolicy,
): NodeWeights {
  if (cells.length !== children.length) {
    refuse(
      ["judgements"],
      "inconsistent",
      `expected ${children.length} rows, one for each child, got ${cells.length}`,
    );
  }
  const { weights, consistent, notes } = within(["judgements"], () =>
    decideWeights(readJudgements(cells, policy), { method, randomIndex }, policy),
  );
  if (!consistent && !acceptInconsistent) {
    refuse(
      ["judgements"],
      "inconsistent",
      "expected judgements whose consistency ratio is below the limit (or acceptInconsistent)",
    );
  }
  return { values: weights, notes };
}

/** Whether the main factors among the children have weights in the order of the text; equal ones are in order. */
function inOrder({ children }: NodeFigures, weights: readonly Ratio[]): boolean {
  const ordered = MAIN_FACTORS.flatMap((factor) => {
    const i = children.findIndex((child) => child.factor === factor);
    return i < 0 ? [] : [weights[i] as Ratio];
  });
  return ordered.every((weight, i) => i === 0 || weight.isAtMost(ordered[i - 1] as Ratio));
}
