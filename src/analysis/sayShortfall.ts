import { bandWords, boundsOf } from "../grading/index.js";
import { notAboveWords } from "../policy/index.js";
import {
  type Account,
  auditorOnly,
  joined,
  type Line,
  magnitude,
  type Step,
  signOf,
  type Words,
  words,
} from "../rule/index.js";
import type { Reason } from "./bounds.js";
import { FIGURES, type Figure } from "./levers.js";
import type { ShortfallFinding } from "./shortfallFields.js";

/** What is done about each figure, the clause it counts by, and its change and what it is then. */
const DONE = {
  loansGranted: {
    clause: "measures-11.1",
    alone: words("多发放贷款", "granting more loans"),
    change: words("多发放{levers.loansGranted.change}", "{levers.loansGranted.change} more loans"),
    after: words("达到{levers.loansGranted.to}", "{levers.loansGranted.to} in all"),
  },
  interestIncome: {
    clause: "measures-11.2",
    alone: words("增收利息", "earning more interest"),
    change: words("增收利息{levers.interestIncome.change}", "{levers.interestIncome.change} more interest"),
    after: words("达到{levers.interestIncome.to}", "{levers.interestIncome.to} in all"),
  },
  newNplBalance: {
    clause: "measures-11.3",
    alone: words("压降新增不良贷款", "reducing new NPL"),
    change: words("压降新增不良贷款{reduction:yuan}", "{reduction:yuan} less new NPL"),
    after: words("降到{levers.newNplBalance.to}", "{levers.newNplBalance.to} in all"),
  },
} as const;

const REASONS: Readonly<Record<Reason, Words>> = {
  bonusCap: words("本项加到加分上限仍不够", "even the full bonus of the item is not enough"),
  ceiling: words(
    "等级受第十二条限制，不随本项改变",
    "the ceiling of Article 12 holds the grade down and does not change with it",
  ),
  floor: words("降到零仍不够", "even none at all is not enough"),
  protection: words(
    "首次任职保护期内为初定等级",
    "the grade is the initial one under the protection of a first appointment",
  ),
  notEnough: words("增减多少都不够", "no change of it is enough"),
};

/** What a manager lacks for a grade, in words. */
export function sayShortfall(f: ShortfallFinding): Account {
  return {
    headline: headline(f),
    steps: [
      ...standing(f),
      { within: "now", say: [bandLine(f)] },
      ...FIGURES.map((figure) => lever(figure, f)),
      averages(f),
      protection(f),
      together,
    ],
  };
}

function headline(f: ShortfallFinding): Words {
  if (f.reached) return words("现为{now.grade}，已达到{grade}", "{grade} is reached, with {now.grade} now");
  const [first, ...others] = FIGURES.filter((figure) => f.levers[figure].change !== null);
  if (first === undefined) return f.together.length > 0 ? bothNeeded() : impossible(f);
  const open = FIGURES.filter((figure) => f.levers[figure].change === null);
  return joined([
    words("再{first}", "{first}", { first: changeOf(first, f) }),
    others.length === 0
      ? words("", "")
      : words("（{others}）", " ({others})", {
          others: joined(
            others.map((figure, i) => numbered(i, words("或{change}", "or {change}"), changeOf(figure, f))),
            "，",
            ", ",
          ),
        }),
    words("，即达{grade}", " for {grade}"),
    ...open.map((figure, i) => {
      const [alone, reason] = [DONE[figure].alone, reasonOf(figure, f)];
      return words(
        `；仅{alone${i}}不能达到，因为{reason${i}}`,
        `; {alone${i}} alone is not enough: {reason${i}}`,
        {
          [`alone${i}`]: alone,
          [`reason${i}`]: reason,
        },
      );
    }),
  ]);
}

/** Words about one of several figures, whose name is told apart from those of the others. */
function numbered(i: number, { zh, en }: Words, change: Words): Words {
  const named = (text: string) => text.replace("{change}", `{change${i}}`);
  return words(named(zh), named(en), { [`change${i}`]: change });
}

function changeOf(figure: Figure, { levers }: ShortfallFinding): Words {
  const { zh, en } = DONE[figure].change;
  return words(zh, en, { reduction: magnitude(levers.newNplBalance.change ?? 0) });
}

function reasonOf(figure: Figure, { levers }: ShortfallFinding): Words {
  return REASONS[levers[figure].reason as Reason];
}

function bothNeeded(): Words {
  return words(
    "任何一项单独变动都不能达到{grade}；再多发放{together.0.loansGranted.change}并增收利息{together.0.interestIncome.change}，即达{grade}",
    "no figure alone is enough for {grade}; {together.0.loansGranted.change} more loans with {together.0.interestIncome.change} more interest are",
  );
}

function impossible(f: ShortfallFinding): Words {
  const reasons = new Set(FIGURES.map((figure) => f.levers[figure].reason));
  const told = words(
    "贷款笔数、利息收入和新增不良贷款余额单独怎样变动，或笔数和利息一起增加，都不能达到{grade}（未计算同时压降不良的情形）",
    "neither any one of loans, interest and new NPL nor loans and interest together are enough for {grade} (less new NPL at the same time was not looked at)",
  );
  if (reasons.size > 1) return told;
  return joined([told, words("，因为{reason}", ": {reason}", { reason: reasonOf("loansGranted", f) })]);
}

/** The grade as it is, and the score that the target takes. */
function standing({ now, needed, lacking, readings }: ShortfallFinding): Line[] {
  const held =
    now.ceiling === null
      ? words("没有等级限制", "nothing holds the grade down")
      : words("等级{ceiling}", "{ceiling}", { ceiling: notAboveWords(now.ceiling) });
  const score = { value: now.score, bounds: [...boundsOf(now), ...(needed === null ? [] : [needed])] };
  const recorded =
    readings.gradeOn === "recorded"
      ? words("，登记为{now.recordedScore:points.2}", ", recorded as {now.recordedScore:points.2}")
      : words("", "");
  const open = lacking === null || signOf(lacking) === 0;
  return [
    {
      field: "now",
      clause: "measures-14",
      result: words(
        "{now.grade}，总分{score:points}{recorded}，{held}",
        "{now.grade}, score {score:points}{recorded}; {held}",
        { score, recorded, held },
      ),
    },
    {
      field: "needed",
      ...(needed !== null && {
        result: open
          ? words("{needed}，现已达到（差{lacking}）", "{needed}, which is met ({lacking} lacking)")
          : words("{needed}，现差{lacking}", "{needed}, {lacking} lacking"),
      }),
    },
  ];
}

function bandLine({ now }: ShortfallFinding): Line {
  return {
    what: words("登记分和分数段", "Recorded score and band"),
    result: words("{recordedScore:points.2}，属“{band}”", "{recordedScore:points.2}, {band}", {
      band: bandWords(now),
    }),
    clause: "measures-10",
    ...auditorOnly(),
  };
}

function lever(figure: Figure, f: ShortfallFinding): Line {
  const { clause, after } = DONE[figure];
  const { change } = f.levers[figure];
  const field = `levers.${figure}`;
  if (change === null)
    return {
      field,
      clause,
      result: words("仅此一项不能达到：{reason}", "alone not enough: {reason}", {
        reason: reasonOf(figure, f),
      }),
    };
  if (f.reached)
    return {
      field,
      clause,
      result: words(`不需变动，现为{${field}.to}`, `no change needed from {${field}.to}`),
    };
  return {
    field,
    clause,
    result: joined([numbered(0, words("{change}", "{change}"), changeOf(figure, f)), after], "，", ", "),
  };
}

/** That the averages rise with the own figures is taken in. */
function averages({ inClassAverage }: ShortfallFinding): Line {
  return {
    clause: "measures-11",
    what: words("同类平均数", "Averages of the class"),
    result: inClassAverage
      ? words(
          "本人计入平均数，合计随本人的数字变动，已计算在内",
          "they move with the own figures, which is taken in",
        )
      : words("本人不计入平均数，平均数不变", "they do not move, since this manager does not count in them"),
    ...auditorOnly(),
  };
}

function protection({ isProtected }: ShortfallFinding): Line {
  return { field: "isProtected", clause: "measures-15", ...auditorOnly(!isProtected) };
}

/** Each pair of loans and interest, where there are any. */
const together: Step = {
  each: "together",
  say: [
    {
      clause: "measures-11",
      what: words(
        "多发放{loansGranted.change}，达到{loansGranted.to}",
        "{loansGranted.change} more loans, {loansGranted.to} in all",
      ),
      result: words(
        "同时增收利息{interestIncome.change}，达到{interestIncome.to}",
        "with {interestIncome.change} more interest, {interestIncome.to} in all",
      ),
    },
  ],
};
