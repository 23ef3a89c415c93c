import { type Grade, notAboveWords, type Rule, rule } from "../policy/index.js";
import {
  type Account,
  apart,
  auditorOnly,
  type ClauseId,
  type Line,
  type Words,
  words,
} from "../rule/index.js";
import {
  type CeilingFinding,
  type CeilingInput,
  ceilingInput,
  ceilingNotes,
  ceilingOutput,
  decideCeiling,
} from "./ceiling.js";

/**
 * The best grade that conduct and new NPL leave possible.
 *
 * A serious violation: not above grade two. New NPL ratio above the tolerance: not above two; above 1.5 × the
 * tolerance: not above three. A ratio equal to the tolerance is within it.
 *
 * @param input the ratio, the approved tolerance and the serious violations ({@link CeilingInput})
 * @returns `ceiling` 2, 3 or null, and the clause of each cause
 * @throws {@link RuleInputError} for a ratio above 1 (a percentage was probably meant), and for a missing
 * tolerance unless the reading `missingTolerance` says what then
 * @see measures-12.2c, measures-12.3
 * @example
 * gradeCeiling({ newNplRatio: "0.012", nplTolerance: "0.012" }).ceiling; // null
 * gradeCeiling({ newNplRatio: "0.0121", nplTolerance: "0.012" }).ceiling; // 2
 * gradeCeiling({ newNplRatio: "0.0181", nplTolerance: "0.012" }).ceiling; // 3
 */
export const gradeCeiling: Rule<CeilingInput, CeilingFinding> = rule({
  name: "gradeCeiling",
  clause: "measures-12.3",
  title: { zh: "等级限制", en: "Ceiling of the grade" },
  input: ceilingInput,
  output: ceilingOutput,
  readings: ["missingTolerance"],
  notes: ceilingNotes,
  decide: decideCeiling,
  say: sayCeiling,
});

/** How a ceiling is said: each clause that may hold the grade down, then what is left. */
function sayCeiling(f: CeilingFinding): Account {
  const result = f.ceiling === null ? words("{ceiling}", "{ceiling}") : notAboveWords(f.ceiling);
  return {
    headline: f.ceiling === null ? words("无", "none") : result,
    steps: [
      {
        clause: "measures-12.2c",
        what: words("严重违规的限制", "Ceiling for serious violations"),
        result: violationsWords(f),
      },
      {
        clause: "measures-12.3",
        what: words("不良容忍度的限制", "Ceiling for new NPL"),
        result: toleranceWords(f),
      },
      {
        field: "farAbove",
        what: words("容忍度的{farAboveFactor}倍", "{farAboveFactor} times the tolerance"),
        ...farAboveLine(f),
        ...auditorOnly(),
      },
      { field: "ceiling", result, ...auditorOnly() },
    ],
  };
}

/** The best grade that a clause leaves, in words; null where it does not hold the grade down. */
function heldBy(f: CeilingFinding, clause: ClauseId): { readonly held: Words } | null {
  const ceiling: Grade | undefined = f.causes.find((each) => each.clause === clause)?.ceiling;
  return ceiling === undefined ? null : { held: notAboveWords(ceiling) };
}

function violationsWords(f: CeilingFinding): Words {
  const held = heldBy(f, "measures-12.2c");
  return held === null
    ? words("不适用，没有严重违规（{seriousViolations}）", "not applied, {seriousViolations} in the year")
    : words(
        "适用，存在严重违规（{seriousViolations}），{held}",
        "applied, {seriousViolations} in the year: {held}",
        held,
      );
}

function farAboveLine({ farAbove }: CeilingFinding): Line {
  return farAbove === null
    ? {
        result: words("没有核定容忍度，无从计算", "not known, since no tolerance was approved"),
      }
    : { formula: "{nplTolerance} × {farAboveFactor}" };
}

function toleranceWords(f: CeilingFinding): Words {
  const held = heldBy(f, "measures-12.3");
  if (f.nplTolerance === null || f.farAbove === null) return withoutTolerance(f, held);
  if (f.newNplRatio === null)
    return words("不适用，没有贷款，无法计算比率", "not applied, no loans and so no ratio");
  const { newNplRatio: own, nplTolerance: tolerance, farAbove } = f;
  const values = { ...apart({ own, tolerance, farAbove }), ...held };
  if (held === null)
    return words(
      "不适用，新增不良贷款率{own:percent}，未超过核定容忍度{tolerance:percent}",
      "not applied, since {own:percent} is not above the tolerance of {tolerance:percent}",
      values,
    );
  return f.breach === "farAbove"
    ? words(
        "适用，新增不良贷款率{own:percent}，超过核定容忍度{tolerance:percent}的{farAboveFactor}倍（{farAbove:percent}），{held}",
        "applied, since {own:percent} is above {farAboveFactor} times the tolerance of {tolerance:percent} ({farAbove:percent}): {held}",
        values,
      )
    : words(
        "适用，新增不良贷款率{own:percent}，超过核定容忍度{tolerance:percent}，未超过其{farAboveFactor}倍（{farAbove:percent}），{held}",
        "applied, since {own:percent} is above the tolerance of {tolerance:percent}, but not above {farAboveFactor} times the tolerance ({farAbove:percent}): {held}",
        values,
      );
}

function withoutTolerance({ newNplRatio }: CeilingFinding, held: { readonly held: Words } | null): Words {
  const ratio =
    newNplRatio === null
      ? words("", "")
      : words("新增不良贷款率{newNplRatio}，", "new NPL ratio {newNplRatio}, ");
  return held === null
    ? words("不适用，{ratio}没有核定容忍度", "not applied, {ratio}no tolerance was approved", { ratio })
    : words(
        "适用，{ratio}没有核定容忍度，按所选口径视同超过其{farAboveFactor}倍，{held}",
        "applied, {ratio}no tolerance was approved, which counts as more than {farAboveFactor} times the tolerance by the reading chosen: {held}",
        { ratio, ...held },
      );
}
