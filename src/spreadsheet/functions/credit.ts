import {
  type CreditGrade,
  type CreditScoreFinding,
  composeInput,
  consensus,
  consensusInput,
  consistencyRepair,
  creditGradeWords,
  creditScore,
  judgementWeights,
  judgementWeightsInput,
  type WeightMethod,
} from "../../credit/index.js";
import type { DecimalInput, Ratio } from "../../exact/index.js";
import * as field from "../../rule/fields.js";
import { figuresOf, type Issue, made } from "../../rule/index.js";
import { cellNumber, widthOf } from "../cell.js";
import { type Arguments, type CellFunction, cellFunction } from "../cellFunction.js";
import { fail } from "../failure.js";
import { choice, judgement } from "../kinds.js";
import { quoted } from "../labels.js";
import { parameterOf } from "../parameterOf.js";
import { type FiguresOf, ruleFunction } from "../ruleFunction.js";
import { weighed } from "../weights.js";
import { ratingFunctions } from "./rating.js";

const matrix = parameterOf("matrix", judgementWeightsInput.matrix, {
  kind: judgement,
  shape: { zh: "方阵", en: "a square range" },
  square: true,
});

/** What textbooks call the methods. */
const METHODS: Readonly<Record<WeightMethod, readonly string[]>> = {
  eigenvector: ["特征向量法", "特征根法"],
  geometricMean: ["几何平均法", "方根法"],
  columnMean: ["列平均法", "和积法"],
};

const method = parameterOf("method", judgementWeightsInput.method, {
  kind: (field) => choice(field, METHODS),
  optional: true,
});

/** What stands for revisions where the judgements are consistent enough. */
const NOTHING_TO_REVISE = "不必修改";

/** Why nothing tells how far the judgements of a matrix agree: there is no random index of its order, or none is left. */
function untested(completeRandomIndex: Ratio | null): string {
  return completeRandomIndex === null
    ? "不足三阶的矩阵总是一致"
    : "比较恰好只够把各项指标联系起来，一致性无从检验";
}

const votesField = field.list(
  "专家票数",
  "Votes of the experts",
  field.list("行", "Row", field.count("票数", "Votes")),
);

const priorities = parameterOf("priorities", consensusInput.priorities, {
  shape: {
    zh: "每位专家一行，每个指标一列",
    en: "a row for each expert, a column for each criterion",
  },
});

const weights = parameterOf("weights", composeInput.weights);
const votes = parameterOf("votes", votesField, {
  shape: {
    zh: "每个指标一行，每个等级一列（由优到差）",
    en: "a row for each indicator, a column for each grade (the best first)",
  },
});

/** The score of one node over indicators that are given by their weights and the votes on each. */
function scored({ values, options }: Arguments): FiguresOf<CreditScoreFinding> {
  const given = values.weights as DecimalInput[];
  const rows = values.votes as DecimalInput[][];
  checkShape(rows, given.length, options.policy.credit.grades.length);
  const model = {
    id: "score",
    ...weighed(given),
    children: given.map((_, i) => ({ id: String(i) })),
  };
  const assessment = Object.fromEntries(rows.map((votes, i) => [i, { votes }]));
  return figuresOf(creditScore({ model, assessment }, options.policy));
}

function checkShape(votes: readonly (readonly unknown[])[], indicators: number, grades: number): void {
  if (votes.length !== indicators) {
    const shape = `应有${indicators}行，每个指标一行，实际有${votes.length}行`;
    refuseShape(votes.length < indicators, shape);
  }
  const width = widthOf(votes);
  if (width !== grades) {
    const shape = `应有${grades}列，每个等级一列，实际有${width}列`;
    refuseShape(width < grades, shape);
  }
}

function refuseShape(isShort: boolean, shape: string): never {
  fail(isShort ? "#N/A" : "#VALUE!", `${quoted(votesField)}：${shape}`);
}

/** An issue of the assessment stands among the votes, one of the model among the weights. */
function locate([first, second, ...rest]: Issue["path"]): Issue["path"] {
  return first === "assessment" ? ["votes", Number(second), ...rest.slice(1)] : ["weights", ...rest];
}

export const creditFunctions: readonly CellFunction[] = [
  ruleFunction(judgementWeights, {
    name: "AHPWEIGHTS",
    alias: "层次分析权重",
    summary: {
      zh: "判断矩阵的权重（一列，与矩阵各行对应）",
      en: "Weights of a judgement matrix, a column along its rows",
    },
    parameters: [matrix, method],
    returns: { zh: "一列权重", en: "a column of weights" },
    extent: ([order = 1]) => [order, 1],
    result: ({ weights }) => made(weights).map((weight) => [cellNumber(weight)]),
  }),
  ruleFunction(judgementWeights, {
    name: "AHPRATIO",
    alias: "一致性比率",
    summary: { zh: "判断矩阵的一致性比率CR", en: "Consistency ratio of a judgement matrix" },
    parameters: [matrix, method],
    returns: { zh: "数", en: "a number" },
    result: ({ consistencyRatio, completeRandomIndex }) =>
      consistencyRatio === null
        ? fail(
            "#DIV/0!",
            `${quoted(judgementWeightsInput.matrix)}：${untested(completeRandomIndex)}，没有一致性比率`,
          )
        : cellNumber(consistencyRatio),
  }),
  ruleFunction(consistencyRepair, {
    name: "AHPREPAIR",
    alias: "判断矩阵修改建议",
    summary: {
      zh: "判断矩阵不一致时，只改一项判断可以怎样改（效果最好的在前），供专家复核",
      en: "For an inconsistent matrix the revisions of one judgement, the best first, for the experts to look at",
    },
    parameters: [matrix],
    returns: {
      zh: `一张表，列依次为行、列、原判断、可改为、修改后的一致性比率CR；已有满意一致性的为“${NOTHING_TO_REVISE}”`,
      en: `a table of row, column, given, suggested, consistency ratio then; ${NOTHING_TO_REVISE} where the matrix is consistent`,
    },
    extent: ([order = 1]) => [Math.max(1, (order * (order - 1)) / 2), 5],
    result: ({ consistent, revisions }) =>
      consistent
        ? NOTHING_TO_REVISE
        : made(revisions).map(({ row, column, given, suggested, consistencyRatio }) => [
            row + 1,
            column + 1,
            ...[given, suggested, consistencyRatio].map(cellNumber),
          ]),
  }),
  ruleFunction(consensus, {
    name: "AHPCONSENSUS",
    alias: "专家共识指标",
    summary: {
      zh: "各专家所给权重的共识指标，1为完全一致",
      en: "Index of consensus of experts' weights, 1 for full consensus",
    },
    parameters: [priorities],
    returns: { zh: "数", en: "a number" },
    result: ({ index }) => cellNumber(index),
  }),
  ...ratingFunctions,
  cellFunction({
    name: "CREDITSCORE",
    alias: "信用得分",
    clause: creditScore.clause,
    summary: { zh: "由权重和专家票数计算信用得分", en: "Credit score from weights and votes" },
    parameters: [weights, votes],
    returns: { zh: "分", en: "points" },
    decide: (args) => cellNumber(scored(args).score as Ratio),
    locate,
  }),
  cellFunction({
    name: "CREDITGRADE",
    alias: "信用等级",
    clause: creditScore.clause,
    summary: { zh: "由权重和专家票数评定信用等级", en: "Credit grade from weights and votes" },
    parameters: [weights, votes],
    returns: { zh: "优、良、中、较差、差", en: "excellent, good, medium, fairly poor or poor, in Chinese" },
    decide: (args) => creditGradeWords(scored(args).grade as CreditGrade).zh,
    locate,
  }),
];
