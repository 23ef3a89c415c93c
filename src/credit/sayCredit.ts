import {
  type Account,
  apart,
  auditorOnly,
  type Bilingual,
  type Bounded,
  joined,
  type Line,
  type Said,
  signOf,
  type Words,
  words,
} from "../rule/index.js";
import type { CreditNodeFinding, CreditScoreFinding, GateFinding } from "./creditFinding.js";
import {
  besideLimits,
  type CreditGrade,
  creditGradeWords,
  gradeAndRisk,
  gradeOf,
  placeOfGrade,
  scaleWords,
} from "./grade.js";
import { lineForEach } from "./lists.js";
import { nodeWords } from "./nodeWords.js";
import { judgementsSteps } from "./sayJudgements.js";
import { panelSteps } from "./sayPanel.js";
import { gradesWords } from "./sayRating.js";

/** What is said first of an applicant who was rejected at the gate. */
export const REJECTED = words(
  "决定性指标未通过，全盘否定，不再进行下一步的评审",
  "rejected: a decisive part did not pass, and nothing else is reviewed",
);

const GATE = "credit-evaluation-3";

/** A credit score in words: the tree level by level, the gate, the score and the grade. */
export function sayCredit(f: CreditScoreFinding): Account {
  const ids = inOrder(f);
  const tree = [
    ...composedLines(f),
    lineForEach("nodes", f.nodes, (node, id) => nodeLine(node, id, f), ids),
    ...judgementsSteps(f.nodes, ids),
    ...panelSteps(f.nodes, ids),
  ];
  const sourced = ids.filter((id) => f.nodes[id]?.source !== null);
  const sources = lineForEach("nodes", f.nodes, sourceLine, sourced);
  const gate = lineForEach("gate", f.gate, (each) => gateLine(each, f));
  const scale: Line = { field: "values", clause: "credit-evaluation-2", result: scaleWords(f.values) };
  const [most, others] = reasonLines(f);
  if (f.grade === null || f.membership === null || f.score === null)
    return { headline: REJECTED, steps: [gate, ...most, scale, ...tree, ...others, sources] };
  const grade = gradeAndRisk(f.grade);
  const score = besideLimits(f.score, f);
  const terms = f.membership.map((_, h) => `{membership.${h}} × {values.${h}}`).join(" + ");
  const over = f.scoredOver === null ? terms : `(${terms}) ÷ {scoredOver}`;
  return {
    headline: words("{score:points}，{grade}", "{score:points}, {grade}", { score, grade }),
    steps: [
      { field: "grade", clause: GRADE, result: words("{grade}", "{grade}", { grade }) },
      f.gate.length === 0 ? WITHOUT_GATE : gate,
      ...most,
      ...nextLines(f, f.grade),
      scale,
      ...(f.cuts === null ? [] : [CUTS]),
      ...tree,
      ...others,
      {
        field: "score",
        formula: over,
        result: words("{score:points}", "{score:points}", { score }),
      },
      sources,
    ],
  };
}

const GRADE = "credit-evaluation-10";

const CUTS: Line = { field: "cuts", clause: GRADE };

/** Indicators that an officer is told of; the rest stand with the arithmetic. */
const MOST_REASONS = 3;

/** What the indicators cost: the first ones, and the others for a reader who recomputes. */
function reasonLines({ model, reasons, nodes }: CreditScoreFinding): [most: Line[], others: Line[]] {
  if (reasons === null) return [[{ field: "reasons" }], []];
  const lines = reasons.map(({ id, under }, i): Line => {
    const [node, whole] = [id, under].map((each) => nodeWords(each, nodes[each]?.title)) as [Words, Words];
    const [lost, share] = [`{reasons.${i}.lost}`, `{reasons.${i}.share:percent}`];
    return {
      what: words("失分（{node}）", "Points lost on {node}", { node }),
      result:
        under === model
          ? words(`${lost}，占全部失分的${share}`, `${lost}, ${share} of all points lost`)
          : words(`${lost}，占“{whole}”失分的${share}`, `${lost}, ${share} of what {whole} lost`, { whole }),
    };
  });
  return [
    lines.slice(0, MOST_REASONS),
    lines.slice(MOST_REASONS).map((line) => ({ ...line, ...auditorOnly() })),
  ];
}

/** What would reach the next grade. */
function nextLines({ toNextGrade, cuts, readings }: CreditScoreFinding, grade: CreditGrade): Line[] {
  const place = placeOfGrade(grade);
  if (toNextGrade === null || cuts?.[place - 1] === undefined) return [];
  const cut = `{cuts.${place - 1}}`;
  // The middle between two values belongs to the worse grade, a value that is to be reached to its own.
  const result =
    readings.creditGradeLabel !== "nearest"
      ? words(`总分须达到${cut}，还差{toNextGrade}`, `a score of ${cut}, which is {toNextGrade} away`)
      : signOf(toNextGrade) === 0
        ? words(`总分须高于${cut}，现正好为${cut}`, `a score above ${cut}, where it now lies exactly`)
        : words(`总分须高于${cut}，现低{toNextGrade}`, `a score above ${cut}, which is {toNextGrade} away`);
  return [{ field: "toNextGrade", clause: GRADE, result }];
}

/** The nodes that were scored, each before those it contains. */
function inOrder({ model, nodes, gate }: CreditScoreFinding): string[] {
  const contained = new Set(Object.values(nodes).flatMap(({ children }) => children));
  const pending = [model, ...gate.map(({ id }) => id).filter((id) => !contained.has(id))].reverse();
  const ids = new Set<string>();
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    const node = Object.hasOwn(nodes, id) ? nodes[id] : undefined;
    // A finding that was read back may name a node twice.
    if (node === undefined || ids.has(id)) continue;
    ids.add(id);
    pending.push(...[...node.children].reverse());
  }
  return [...ids];
}

/** What the membership of a node was made by from those under it. */
function composedLines({ nodes, normalised }: CreditScoreFinding): Line[] {
  if (!Object.values(nodes).some(({ children }) => children.length > 0)) return [];
  const result = normalised ? NORMALISED : undefined;
  return [{ field: "operator", clause: "credit-evaluation-7", result, ...auditorOnly() }];
}

const NORMALISED = words(
  "{operator}；每级合成结果都除以各等级合计",
  "{operator}; every composition is divided by its sum",
);

const WITHOUT_GATE: Line = { field: "gate", clause: GATE, result: words("模型未设", "the model has none") };

const RATED = ["数值{value}（{grades}）", "value {value} ({grades})"];
const RATED_ON_LIMIT = [
  "数值{value}（{grades}，正好在分界点上，{limitIn}）",
  "value {value} ({grades}, a limit that belongs to {limitIn})",
];

/** A node, set in by its level: what it was made from, and what came out. */
function nodeLine(node: CreditNodeFinding, id: string, f: CreditScoreFinding): Line {
  const { level, title, votes, value, limitIn, belongings, weights } = node;
  const { bounds } = besideLimits(node.score, f);
  const indent = "· ".repeat(level);
  const parts = [
    ...(votes === null ? [] : [["票数 {votes}", "votes {votes}"]]),
    ...(value === null ? [] : [limitIn === null ? RATED : RATED_ON_LIMIT]),
    ...(weights.length === 0 ? [] : [["下级权重 {weights}", "weights of its parts {weights}"]]),
    ["隶属度 {membership}", "membership {membership}"],
    ["{score:points}", "{score:points}"],
  ];
  return {
    clause: "credit-evaluation-8",
    what: words(`${indent}{node}`, `${indent}{node}`, { node: nodeWords(id, title) }),
    result: words(parts.map(([zh]) => zh).join("；"), parts.map(([, en]) => en).join("; "), {
      grades: gradesWords(belongings),
      score: { value: node.score, bounds: [...bounds, ...f.gate.map(({ limit }) => limit)] },
    }),
  };
}

/** Where a node and its weights come from: the model says it, and nobody else vouches for it. */
function sourceLine({ title, source }: CreditNodeFinding, id: string): Line {
  const { zh, en } = source as Bilingual;
  return {
    what: words("模型注明的依据（{node}）", "Source named by the model ({node})", {
      node: nodeWords(id, title),
    }),
    result: words("{zh}", "{en}", { zh, en }),
    clause: "credit-evaluation-1",
    ...auditorOnly(),
  };
}

/** A node by its id and its title among those given; an id may be a name that every object has, such as `constructor`. */
export function titled(id: string, titles: Readonly<Record<string, Bilingual>>): Words {
  return nodeWords(id, Object.hasOwn(titles, id) ? titles[id] : null);
}

function gateLine({ id, score, limit, grade, passed }: GateFinding, f: CreditScoreFinding): Line {
  const atMedium = isMedium(limit, f.values);
  const gate = atMedium ? MEDIUM : THE_GATE;
  return {
    clause: GATE,
    what: words("决定性评审（{node}）", "Decisive part ({node})", {
      node: nodeWords(id, f.nodes[id]?.title),
    }),
    result:
      grade === null
        ? byScore(passed, score, limit, gate)
        : byGrade(passed, besideLimits(score, f), grade, atMedium ? MEDIUM : joined([THE_GATE, LIMIT])),
  };
}

/** Whether the gate is the value of the medium grade, as in the text, and not another figure of a policy. */
function isMedium(limit: Said, values: readonly Said[]): boolean {
  const place = values.findIndex((value) => String(value) === String(limit));
  return gradeOf(place, values.length) === "medium";
}

const MEDIUM = words("中等", "medium");
const THE_GATE = words("及格线", "the gate");
const LIMIT = words("（{limit}）", " ({limit})");

function byScore(passed: boolean, score: Said, limit: Said, gate: Words): Words {
  const told = passed ? PASSED : String(score) === String(limit) ? ON_GATE : BELOW_GATE;
  return { ...told, values: { ...apart({ score, limit }), gate } };
}

/** Of a part that was decided by its grade and would have been decided otherwise by its score. */
function byGrade(passed: boolean, score: Bounded, graded: CreditGrade, gate: Words): Words {
  return {
    ...(passed ? PASSED_BY_GRADE : BELOW_BY_GRADE),
    values: { score, grade: creditGradeWords(graded), gate },
  };
}

const PASSED = {
  zh: "{score:points}，不低于{gate}（{limit:points}），通过",
  en: "{score:points}, not below {gate} ({limit:points}): passed",
};
const ON_GATE = {
  zh: "{score:points}，正好为{gate}（{limit:points}），全盘否定",
  en: "{score:points}, exactly {gate} ({limit:points}): rejected",
};
const BELOW_GATE = {
  zh: "{score:points}，低于{gate}（{limit:points}），全盘否定",
  en: "{score:points}, below {gate} ({limit:points}): rejected",
};
const PASSED_BY_GRADE = {
  zh: "{score:points}，等级为“{grade}”，不在{gate}以下，通过",
  en: "{score:points}, graded {grade}, not below {gate}: passed",
};
const BELOW_BY_GRADE = {
  zh: "{score:points}，等级为“{grade}”，属{gate}以下，全盘否定",
  en: "{score:points}, graded {grade}, {gate} or below: rejected",
};
