import { bandWords, boundsOf } from "../grading/index.js";
import { notAboveWords } from "../policy/index.js";
import {
  type Account,
  apart,
  auditorOnly,
  type ClauseId,
  type Line,
  signOf,
  type Words,
  words,
} from "../rule/index.js";
import type { CompareAppraisalsFinding } from "./compareAppraisalsFinding.js";
import { movedWords, resultWords } from "./rosterFields.js";

const ITEMS = {
  volume: "measures-11.1",
  interest: "measures-11.2",
  quality: "measures-11.3",
  conduct: "measures-12",
} as const satisfies Readonly<Record<string, ClauseId>>;

/** Why two appraisals differ, in words. */
export function sayCompareAppraisals(f: CompareAppraisalsFinding): Account {
  return {
    headline: words(
      "{who}：总分变动{score:signedPoints}，等级{move}",
      "{who}: the score changes by {score:signedPoints}, {move}",
      { who: whoWords(f), move: gradeMove(f) },
    ),
    steps: [
      {
        field: "score",
        result: words(
          "由{from:points}变为{to:points}，变动{score:signedPoints}",
          "from {from:points} to {to:points}: {score:signedPoints}",
          scoresOf(f),
        ),
      },
      ...(["volume", "interest", "quality", "conduct"] as const).flatMap((part) => partLines(f, part)),
      ...(["volume", "interest", "quality"] as const).flatMap((item) => limitLine(f, item)),
      ...f.causes.removed.map(
        ({ clause, ceiling }): Line => ({
          clause,
          what: words("不再受等级限制", "Ceiling no longer"),
          result: notAboveWords(ceiling),
        }),
      ),
      ...f.causes.added.map(
        ({ clause, ceiling }): Line => ({
          clause,
          what: words("新受等级限制", "New ceiling"),
          result: notAboveWords(ceiling),
        }),
      ),
      ...protectionLine(f),
      { within: "before", say: [bandLine(f.before, words("原分数段", "Band before"))] },
      { within: "after", say: [bandLine(f.after, words("现分数段", "Band now"))] },
      { field: "grade", clause: "measures-10", result: gradeMove(f) },
      ...policyLine(f),
    ],
  };
}

/** The scores, never so rounded that they meet each other or an edge of their bands. */
function scoresOf({ before, after }: CompareAppraisalsFinding) {
  const { from, to } = apart({ from: before.score, to: after.score });
  return {
    from: { ...from, bounds: [...from.bounds, ...boundsOf(before)] },
    to: { ...to, bounds: [...to.bounds, ...boundsOf(after)] },
  };
}

function bandLine(side: CompareAppraisalsFinding["before"], what: Words): Line {
  return { what, result: bandWords(side), clause: "measures-10", ...auditorOnly() };
}

function whoWords({ before, after }: CompareAppraisalsFinding): Words {
  if (before.id !== after.id)
    return words(
      "{after.id}（{after.year}年度）与{before.id}（{before.year}年度）相比",
      "{after.id} ({after.year}) against {before.id} ({before.year})",
    );
  return before.year === after.year
    ? words("{after.id}，{after.year}年度", "{after.id}, {after.year}")
    : words(
        "{after.id}，{after.year}年度与{before.year}年度相比",
        "{after.id}, {after.year} against {before.year}",
      );
}

function gradeMove({ grade: { from, to } }: CompareAppraisalsFinding): Words {
  return from === to
    ? words("不变，{same}", "still {same}", { same: resultWords(to) })
    : movedWords(from, to);
}

function partLines(f: CompareAppraisalsFinding, part: keyof typeof ITEMS): Line[] {
  const clause = ITEMS[part];
  const at = `parts.${part}`;
  if (part === "quality" || part === "conduct" || (signOf(f.parts[part]) === 0 && !hasShares(f, part)))
    return [{ field: at, clause, result: words(`{${at}:signedPoints}`, `{${at}:signedPoints}`) }];
  if (f.shares[part] === null)
    return [
      {
        field: at,
        clause,
        result: words(
          `{${at}:signedPoints}，不能分解为本人和同类两部分`,
          `{${at}:signedPoints}, which cannot be split into own figure and class`,
        ),
      },
    ];
  const shares = `shares.${part}`;
  const policy =
    signOf(f.shares[part].policy) === 0
      ? words("", "")
      : words(
          `，因参数或口径不同{${shares}.policy:signedPoints}`,
          `, another policy {${shares}.policy:signedPoints}`,
        );
  return [
    {
      field: at,
      clause,
      result: words(
        `{${at}:signedPoints}，其中因本人数字{${shares}.own:signedPoints}，因同类合计{${shares}.class:signedPoints}{policy}`,
        `{${at}:signedPoints}, of which own figure {${shares}.own:signedPoints}, totals of the class {${shares}.class:signedPoints}{policy}`,
        { policy },
      ),
    },
  ];
}

/** Whether something comes from somewhere, if only to cancel out. */
function hasShares({ shares }: CompareAppraisalsFinding, part: "volume" | "interest"): boolean {
  const of = shares[part];
  return of !== null && [of.own, of.class, of.policy].some((share) => signOf(share) !== 0);
}

function limitLine({ limits }: CompareAppraisalsFinding, item: "volume" | "interest" | "quality"): Line[] {
  const { from, to } = limits[item];
  if (from === to) return [];
  const at = `limits.${item}`;
  return [
    {
      field: at,
      clause: ITEMS[item],
      result: words(
        `触及的界限由{${at}.from}变为{${at}.to}`,
        `limit that bound: from {${at}.from} to {${at}.to}`,
      ),
    },
  ];
}

function protectionLine({ protection: { from, to } }: CompareAppraisalsFinding): Line[] {
  if (from === to) return [];
  return [
    {
      field: "protection",
      clause: "measures-15",
      result: to
        ? words("由不适用变为适用", "not applied before, applied now")
        : words("由适用变为不适用", "applied before, no longer"),
    },
  ];
}

function policyLine({ before, after }: CompareAppraisalsFinding): Line[] {
  if (before.fingerprint === after.fingerprint) return [];
  return [
    {
      clause: "measures-10",
      what: words("参数版本", "Policies"),
      result: words("由{before.policy}变为{after.policy}", "from {before.policy} to {after.policy}"),
    },
  ];
}
