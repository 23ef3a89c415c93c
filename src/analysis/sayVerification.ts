import * as field from "../rule/fields.js";
import {
  auditorOnly,
  type Fields,
  fieldName,
  type Issue,
  type Line,
  type Sayable,
  shownIn,
  titleAt,
  type Words,
  words,
} from "../rule/index.js";
import type { Difference } from "./differences.js";
import type { Decider } from "./recordable.js";

export const verifyNotes = {
  otherVersion: {
    clause: "kaoping",
    zh: "存档由版本{version}作出，本次按版本{verifiedBy}重新计算；不一致之处可能是两个版本的差别",
    en: "Version {version} made the record, and version {verifiedBy} computed it again: a difference may be one between the two",
  },
  onlyDigest: {
    clause: "kaoping",
    zh: "认定逐项相同，但摘要与存档的内容不符：摘要本身、版本、参数版本的名称或执行日期，或者与结果无关的输入被改动过",
    en: "Every figure is the same, but the digest is not that of the record: the digest itself, the version, the name or days of the policy, or an input on which no figure depends was changed",
  },
} as const;

/** What of a verification is put in words. */
interface Verified {
  readonly same: boolean;
  readonly version: string;
  readonly differences: readonly Difference[];
  readonly issues: readonly Issue[];
}

/** More differences than these are counted and not told. */
const MOST_TOLD = 50;

const output = {
  version: field.text("版本", "Version"),
  verifiedBy: field.text("核验所用版本", "Verified by version"),
};

/** How the verification of a record of one rule is put in words. */
export function verificationOf(decider: Decider): Sayable {
  const { clause, title } = decider;
  const say = ({ same, version, differences, issues }: Verified) => ({
    headline: headline(same, differences.length, issues.length),
    steps: [
      {
        what: words("存档的认定", "Decision on record"),
        result: words("{title}（版本{version}）", "{title} (version {version})", {
          title: bilingual(title),
          version,
        }),
      },
      ...differences.slice(0, MOST_TOLD).map((each) => differenceLine(each, issues, decider)),
      ...more(differences.length - MOST_TOLD),
    ],
  });
  return {
    clause,
    title: { zh: "存档核验", en: "Verification of a record" },
    output,
    say,
    notes: verifyNotes,
  };
}

function headline(same: boolean, count: number, refused: number): Words {
  if (same)
    return words(
      "一致。按存档的参数版本和输入重新计算，各项结果与存档相同",
      "the same. Computed again from its own policy and input, every figure is as recorded",
    );
  if (refused > 0)
    return words(
      "不一致。存档的参数版本或输入未通过检查，不能重新计算",
      "not the same. The policy or the input on record is refused, so nothing could be computed again",
    );
  return words(
    "不一致，有{count}处",
    count === 1 ? "not the same, in {count} place" : "not the same, in {count} places",
    { count },
  );
}

function differenceLine(each: Difference, issues: readonly Issue[], decider: Decider): Line {
  const path = fieldName(each.path);
  const refused = issues.find((issue) => fieldName(issue.path) === path);
  const name = refused?.title ?? titleIn(decider, each.path);
  const { clause } = decider;
  return {
    what: name === undefined ? words("{path}", "{path}", { path }) : named(name, path),
    result: refused === undefined ? bothValues(each) : bilingual(refused.detail),
    ...auditorOnly(),
    clause,
  };
}

function named(name: { readonly zh: string; readonly en: string }, path: string): Words {
  return words("{zh}（{path}）", "{en} ({path})", { ...name, path });
}

/** What the field at a path of the record is called. */
function titleIn({ input, output, title }: Decider, path: Difference["path"]) {
  if (path.length < 2) return undefined;
  // Only what is within the input or the finding is named by its own title.
  const part = (fields: Fields) => field.record(title.zh, title.en, fields);
  return titleAt(part({ input: part(input), finding: part(output) }), path);
}

function bothValues({ stored, computed }: Difference): Words {
  if (computed === undefined)
    return words("存档为{stored}，应没有这一项", "recorded {stored}, nothing should stand here", {
      stored: value(stored),
    });
  if (stored === undefined)
    return words("存档中没有，重新计算为{computed}", "not on record, computed {computed}", {
      computed: value(computed),
    });
  return words("存档为{stored}，重新计算为{computed}", "recorded {stored}, computed {computed}", {
    stored: value(stored),
    computed: value(computed),
  });
}

function value(data: unknown): Words {
  return bilingual({ zh: shownIn("zh", data), en: shownIn("en", data) });
}

/** Text that may come from outside, in which no name is looked for. */
function bilingual({ zh, en }: { readonly zh: string; readonly en: string }): Words {
  return words("{zh}", "{en}", { zh, en });
}

function more(count: number): Line[] {
  if (count <= 0) return [];
  return [
    {
      what: words("其余", "More"),
      result: words("另有{count}处，从略", "{count} more places", { count }),
      ...auditorOnly(),
    },
  ];
}
