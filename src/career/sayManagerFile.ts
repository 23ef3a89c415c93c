import { type Account, joined, type Line, type Words, words } from "../rule/index.js";
import type { ManagerFileFinding } from "./managerFileFields.js";

/** How the check of a file is said: each group, how it is kept, the updates. */
export function sayManagerFile(f: ManagerFileFinding): Account {
  return {
    headline: f.complete
      ? words("{complete}", "{complete}")
      : words("{what}，{gaps}", "{what}: {gaps}", {
          what: faultWords(f),
          gaps: joined(gapsOf(f), "；", "; "),
        }),
    steps: [
      {
        each: "groups",
        say: (i) => [
          {
            what: words("{group}", "{group}"),
            result: groupWords(f.groups[i] as ManagerFileFinding["groups"][number]),
          },
        ],
      },
      { field: "inEffect" },
      {
        what: words("档案管理", "How it is kept"),
        result:
          f.unmet.length === 0
            ? words("各项要求均已落实", "every duty is met")
            : words("有要求未落实（{unmet}）", "not met: {unmet}"),
      },
      updateLine(f, "performance"),
      updateLine(f, "nonPerforming"),
    ],
  };
}

/** A file that holds everything is not incomplete for being kept otherwise than the clause asks. */
function faultWords({ groups }: ManagerFileFinding): Words {
  return groups.some(({ missing }) => missing.length > 0)
    ? words("{complete}", "{complete}")
    : words("不符合要求", "not kept as required");
}

/** What is missing of every group, then what is not met. */
function gapsOf({ groups, unmet }: ManagerFileFinding): Words[] {
  const missing = groups.flatMap(({ missing }, i) =>
    missing.length === 0 ? [] : [words(`缺少{groups.${i}.missing}`, `missing {groups.${i}.missing}`)],
  );
  const en = missing.length === 0 ? "{unmet}" : "not met: {unmet}";
  return unmet.length === 0 ? missing : [...missing, words("管理要求未落实（{unmet}）", en)];
}

function groupWords({ contents, missing }: ManagerFileFinding["groups"][number]): Words {
  if (missing.length > 0) return words("缺少{missing}", "missing: {missing}");
  return contents.length === 0
    ? words("没有应归档的内容", "nothing to be filed")
    : words("{contents}，齐全", "{contents}: complete");
}

const UPDATES = {
  performance: words("业绩更新", "Update of the results"),
  nonPerforming: words("不良贷款明细更新", "Update of the non-performing loans"),
};

function updateLine(f: ManagerFileFinding, of: keyof typeof UPDATES): Line {
  const what = UPDATES[of];
  if (f[`${of}UpdatedOn`] === null) return { what, result: words("从未更新", "never updated") };
  const late = f.unmet.includes(`${of}Update`)
    ? words("，至{asOf}已逾期", "; overdue on {asOf}")
    : words("", "");
  return {
    what,
    result: words(
      `最近于{${of}UpdatedOn}更新，下次更新不迟于{${of}UpdateDueBy}{late}`,
      `last on {${of}UpdatedOn}, due again by {${of}UpdateDueBy}{late}`,
      { late },
    ),
  };
}
