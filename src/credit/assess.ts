import { type DecimalInput, ONE, overCommonDenominator, type Ratio, sum } from "../exact/index.js";
import type { CompiledPolicy } from "../policy/index.js";
import * as field from "../rule/fields.js";
import {
  type Exact,
  expected,
  type Field,
  type Read,
  refuse,
  refusedWithin,
  shown,
  within,
} from "../rule/index.js";
import type { CompiledModel, CompiledNode } from "./compileModel.js";
import { passing } from "./gate.js";
import { type CreditGrade, gradeAt } from "./grade.js";
import { membershipOf } from "./membership.js";
import { composed, keepsSum, normalised } from "./operators.js";
import { type Rated, rateValue } from "./rating.js";
import { refuseLength } from "./refuseLength.js";
import { dot, type Vector } from "./vector.js";

/**
 * How an indicator was assessed: by the experts' votes for each grade, by memberships of sum 1, or by the value that
 * the scale (`rating`) of the indicator turns into one.
 */
export type IndicatorAssessment =
  | { readonly votes: readonly DecimalInput[]; readonly membership?: undefined; readonly value?: undefined }
  | { readonly membership: readonly DecimalInput[]; readonly votes?: undefined; readonly value?: undefined }
  | { readonly value: DecimalInput; readonly votes?: undefined; readonly membership?: undefined };

/** The assessment of every indicator, by its id. */
export type AssessmentInput = Readonly<Record<string, IndicatorAssessment>>;

const indicatorFields = {
  votes: field.optional({
    ...field.list("票数", "Votes", field.count("票数", "Votes")),
    without: { zh: "改填隶属度", en: "membership in its place" },
  }),
  membership: field.optional({
    ...field.list("隶属度", "Membership", field.share("隶属度", "Membership")),
    without: { zh: "改填票数", en: "votes in its place" },
  }),
  value: field.optional({
    ...field.number("指标数值", "Value"),
    without: { zh: "改填票数或隶属度", en: "votes or membership in its place" },
  }),
};

type Assessed = Exact<typeof indicatorFields>;

/** The field that reads an assessment. */
export const assessmentField = field.table(
  "各指标的评价",
  "Assessment of the indicators",
  field.record("一个指标的评价", "Assessment of an indicator", indicatorFields) as Field<
    IndicatorAssessment,
    Assessed,
    unknown
  >,
);

export type Assessment = Read<typeof assessmentField>;

/** What came out for a node. */
export interface NodeResult {
  readonly node: CompiledNode;
  /** Over one denominator. */
  readonly membership: Vector;
  readonly score: Ratio;
  readonly votes: readonly Ratio[] | null;
  /** How its value became the membership; null where it has none. */
  readonly rated: Rated | null;
}

/** A decisive part against the gate. */
export interface GateResult {
  readonly id: string;
  readonly score: Ratio;
  readonly limit: Ratio;
  readonly grade: CreditGrade | null;
  readonly passed: boolean;
}

/** What the review of an applicant came to. */
export interface Review {
  /** Every node that was reviewed, by its id. */
  readonly results: ReadonlyMap<string, NodeResult>;
  readonly gate: readonly GateResult[];
  /** The whole tree; null after a rejection at the gate. */
  readonly top: NodeResult | null;
}

/** Reviews an applicant: the decisive parts first, and the rest only of one who passes the gate. */
export function review(model: CompiledModel, assessment: Assessment): Review {
  for (const id of Object.keys(assessment)) {
    if (!model.indicators.has(id))
      refuse(["assessment", id], "unknownField", {
        zh: "不是模型中的指标",
        en: "is no indicator of the model",
      });
  }
  const results = new Map<string, NodeResult>();
  const limit = model.policy.credit.gate;
  const gate = model.decisive.map((node) => {
    const result = scoreNode(node, assessment, model, results);
    const { passed, place } = passing(result, model.policy);
    const grade = place === null ? null : gradeAt(place, model.policy);
    return { id: node.id, score: result.score, limit, grade, passed };
  });
  const top = gate.every(({ passed }) => passed) ? scoreNode(model.root, assessment, model, results) : null;
  return { results, gate, top };
}

/** Scores a node and everything below it, unless that was done before. */
function scoreNode(
  node: CompiledNode,
  assessment: Assessment,
  model: CompiledModel,
  results: Map<string, NodeResult>,
): NodeResult {
  const known = results.get(node.id);
  if (known !== undefined) return known;
  const result =
    node.children.length === 0
      ? leafOf(node, assessment, model)
      : compositionOf(node, assessment, model, results);
  results.set(node.id, result);
  return result;
}

/** A node by those below it. */
function compositionOf(
  node: CompiledNode,
  assessment: Assessment,
  model: CompiledModel,
  results: Map<string, NodeResult>,
): NodeResult {
  const rows = node.children.map((child) => scoreNode(child, assessment, model, results).membership);
  const raw = composed(node.weights, rows, model.operator);
  const membership = model.normalise ? normalised(raw) : raw;
  return { node, membership, score: scoreOf(node, membership, model), votes: null, rated: null };
}

/** An indicator by what was given for it. */
function leafOf(node: CompiledNode, assessment: Assessment, model: CompiledModel): NodeResult {
  const { votes = null, membership: given, value } = assessed(node.id, assessment);
  const rated = value === undefined ? null : ratedValue(node, value, model.policy);
  const membership =
    rated?.membership ??
    (votes === null
      ? givenMembership(node.id, given as Vector, model.policy)
      : votedMembership(node.id, votes, model.policy));
  return { node, membership, score: scoreOf(node, membership, model), votes, rated };
}

function ratedValue({ id, rating }: CompiledNode, value: Ratio, policy: CompiledPolicy): Rated {
  const scale =
    rating ??
    refuse(["assessment", id, "value"], "inconsistent", {
      zh: "模型中没有这个指标的评定标准，应填票数或隶属度",
      en: "expected votes or membership: the model has no scale for this indicator",
    });
  return within(["assessment", id], () => rateValue(scale, value, policy));
}

/** Σ b v; over Σ b where the operator does not keep the sum of one, whatever the number of weights. */
function scoreOf({ id, children }: CompiledNode, membership: Vector, model: CompiledModel): Ratio {
  const score = dot(membership, model.values);
  if (children.length === 0 || keepsSum(model.operator)) return score;
  const total = sum(membership);
  if (total.isZero()) {
    refuse(["assessment"], "undetermined", {
      zh: `${shown(id)}的合成结果各等级都是0，无法计分`,
      en: `expected memberships that leave ${shown(id)} something to score`,
    });
  }
  return score.over(total).reduced();
}

/** The assessment of an indicator, given in one way. */
function assessed(id: string, assessment: Assessment): Assessed {
  const given = Object.hasOwn(assessment, id) ? assessment[id] : undefined;
  if (given === undefined)
    return refuse(
      ["assessment", id],
      "missing",
      expected({ zh: "这个指标的评价", en: "the assessment of this indicator" }, undefined),
    );
  const { votes, membership, value } = given;
  const ways = Number(votes !== undefined) + Number(membership !== undefined) + Number(value !== undefined);
  if (ways === 0)
    refuse(["assessment", id], "missing", {
      zh: "票数、隶属度、数值应填一项，都没有填",
      en: "expected votes, membership or a value, got nothing",
    });
  if (ways > 1)
    refuse(["assessment", id], "inconsistent", {
      zh: `票数、隶属度、数值只填一项，填了${ways}项`,
      en: `expected one of votes, membership and value, got ${ways}`,
    });
  return given;
}

function votedMembership(id: string, votes: readonly Ratio[], policy: CompiledPolicy): Vector {
  try {
    return membershipOf(votes, policy).membership;
  } catch (error) {
    throw refusedWithin(["assessment", id], error);
  }
}

function givenMembership(id: string, membership: Vector, { credit }: CompiledPolicy): Vector {
  const path = ["assessment", id, "membership"];
  refuseLength(path, membership, credit.grades.length, {
    zh: "隶属度（每个等级一个）",
    en: "values, one for each grade",
  });
  if (sum(membership).minus(ONE).abs().isAbove(credit.weightTolerance)) {
    refuse(path, "inconsistent", { zh: `各等级隶属度之和应为1`, en: "expected values of sum 1" });
  }
  return overCommonDenominator(membership);
}
