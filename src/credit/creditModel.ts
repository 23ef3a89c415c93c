import { Ratio, toText } from "../exact/index.js";
import {
  type CompiledPolicy,
  compiledPolicy,
  knownPolicy,
  type Policy,
  referencePolicy,
} from "../policy/index.js";
import {
  type Field,
  type Note,
  RuleInputError,
  readFields,
  refuse,
  refusedBy,
  shown,
  shownIn,
  titled,
  within,
} from "../rule/index.js";
import { type CompiledModel, type CompiledNode, compileModel } from "./compileModel.js";
import { type CreditModelDefinition, definitionField, type ModelRead, modelFields } from "./definition.js";
import type { CreditPanel } from "./expertsFields.js";
import { type CreditModelJudgements, publishedJudgements } from "./nodeJudgements.js";
import { publishedPanel } from "./publishedPanel.js";

/** A checked and compiled indicator tree: made once by {@link creditModel}, used for any number of applicants. */
export interface CreditModel {
  /** The id of its root. */
  readonly id: string;
  /** The ids of the indicators to be assessed, in the order of the tree. */
  readonly indicators: readonly string[];
  /** Every node whose weights come from judgements, in the order of the tree: how they were weighed and how far they agree. */
  readonly judgements: readonly CreditModelJudgements[];
  /** What a reader of its scores should not miss. */
  readonly notes: readonly Note[];
  /** The experts who weighed the children of a node, by its id: how far each agrees with himself, and with the group. */
  readonly panels: Readonly<Record<string, CreditPanel>>;
}

/** The field that takes a model or a definition; which of them it is, and whether it is sound, is seen on compiling. */
export const modelField: Field<
  CreditModel | CreditModelDefinition,
  CreditModel | CreditModelDefinition,
  never
> = {
  kind: "data",
  title: definitionField.title,
  takes: { zh: "指标体系，或由其编译的模型", en: "an indicator tree, or the model made from one" },
  written: definitionField,
  read: (value) => value,
};

const compiledModels = new WeakMap<object, CompiledModel>();

/** What a model was made from, under a key that every copy of the library knows: another copy makes it again. */
const SOURCE = Symbol.for("kaoping.creditModel");

/** What a model was made from, and the policy that it applies. */
export interface ModelSource {
  readonly definition: CreditModelDefinition;
  readonly policy: Policy;
}

/**
 * Checks an indicator tree and compiles it: ids, weights of every node (given, or taken from judgements).
 *
 * @param definition the tree ({@link CreditModelDefinition}): a node has children and either weights or
 * judgements of them, or it is an indicator that experts assess
 * @param policy the policy whose grades, gate and readings the model applies
 * @returns a frozen model for `creditScore` and `creditScores`
 * @throws {@link RuleInputError} with the path of the node: an id used twice, a node that contains itself,
 * weights not of sum 1 (unless `normaliseWeights`), weights of the wrong number, inconsistent judgements of one or of
 * any of several experts (unless `acceptInconsistent`), a scale of an indicator that is not sound
 * @see credit-evaluation-1, credit-evaluation-4
 * @example
 * const model = creditModel({
 *   id: "U", weights: ["0.6", "0.4"],
 *   children: [{ id: "U1", decisive: true }, { id: "U2" }],
 * });
 * model.indicators; // ["U1", "U2"]
 */
export function creditModel(definition: CreditModelDefinition, policy?: Policy): CreditModel {
  const read = readDefinition(definition);
  const known = knownPolicy(policy ?? referencePolicy);
  const compiled = compile(read, compiledPolicy(known));
  const { root, notes, indicators } = compiled;
  const model = {
    id: root.id,
    indicators: Object.freeze([...indicators]),
    judgements: Object.freeze(publishedJudgements(root)),
    panels: Object.freeze(Object.fromEntries(panelsOf(root))),
    notes,
  };
  const source: ModelSource = { definition: written(read) as CreditModelDefinition, policy: known };
  Object.defineProperty(model, SOURCE, { value: source });
  compiledModels.set(model, compiled);
  return Object.freeze(model);
}

function panelsOf({ id, panel, children }: CompiledNode): [id: string, panel: CreditPanel][] {
  const own: [string, CreditPanel][] = panel === null ? [] : [[id, publishedPanel(panel)]];
  return [...own, ...children.flatMap(panelsOf)];
}

/** A definition that was read as its owner could have written it. */
function written(part: unknown): unknown {
  if (part instanceof Ratio) return toText(part);
  if (typeof part !== "object" || part === null) return part;
  if (Array.isArray(part)) return part.map(written);
  return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, written(inner)]));
}

/** Reads a definition; what is wrong with it carries the names of its fields. */
function readDefinition(definition: unknown): ModelRead {
  return readFields(modelFields, definition);
}

function compile(definition: ModelRead, policy: CompiledPolicy): CompiledModel {
  try {
    return compileModel(definition, policy);
  } catch (error) {
    throw new RuleInputError(titled(refusedBy(error), definitionField));
  }
}

/** The compiled form of a model; a definition is compiled here, under the policy given. */
export function compiledModel(
  model: CreditModel | CreditModelDefinition,
  policy: CompiledPolicy,
): CompiledModel {
  return knownModel(model) ?? within(["model"], () => compile(readDefinition(model), policy));
}

/** The policy that a model scores under: that which it was made under. Another one is refused. */
export function policyOfModel(
  model: CreditModel | CreditModelDefinition,
  given: CompiledPolicy | undefined,
): CompiledPolicy {
  const made = knownModel(model)?.policy;
  if (made === undefined) return given ?? compiledPolicy();
  if (given === undefined || (given.name === made.name && given.fingerprint === made.fingerprint))
    return made;
  return refuse(["model"], "inconsistent", {
    zh: `模型应按所给的参数版本编译，实际按${shownIn("zh", made.name)}（指纹${made.fingerprint}）编译`,
    en: `expected a model made under the policy given, got one made under ${shown(made.name)}, ${made.fingerprint}`,
  });
}

/** What a model was made from, here or in another copy of the library; nothing for what is none, or cannot be asked. */
export function modelSource(model: unknown): ModelSource | undefined {
  try {
    return Object.hasOwn(model as object, SOURCE)
      ? { ...(model as { readonly [SOURCE]: ModelSource })[SOURCE] }
      : undefined;
  } catch {
    return undefined;
  }
}

/** The compiled form of what {@link creditModel} made, here or in another copy of the library; nothing for a definition. */
function knownModel(model: unknown): CompiledModel | undefined {
  const known = compiledModels.get(model as object);
  if (known !== undefined) return known;
  const source = modelSource(model);
  if (source === undefined) return undefined;
  const { definition, policy } = source;
  const compiled = within(["model"], () => compile(readDefinition(definition), compiledPolicy(policy)));
  compiledModels.set(model as object, compiled);
  return compiled;
}
