import { type Account, type Line, type Words, words } from "../rule/index.js";
import type { ManagerFileFinding } from "./managerFileFields.js";

/** How the check of a file is said: each group, how it is kept, the updates. */
export function sayManagerFile(f: ManagerFileFinding): Account {
  return {
    headline: f.complete
      ? words("{complete}", "{complete}")
      : words("{complete}：{gaps}", "{complete}: {gaps}", { gaps: gapsOf(f) }),
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
            : words("未落实：{unmet}", "not met: {unmet}"),
      },
      updateLine("performance", f.performanceUpdatedOn === null),
      updateLine("nonPerforming", f.nonPerformingUpdatedOn === null),
    ],
  };
}

/** What is missing of every group, then what is not met. */
function gapsOf({ groups, unmet }: ManagerFileFinding): Words[] {
  const missing = groups.flatMap(({ missing }, i) =>
    missing.length === 0 ? [] : [words(`缺少{groups.${i}.missing}`, `missing {groups.${i}.missing}`)],
  );
  return unmet.length === 0 ? missing : [...missing, words("未落实{unmet}", "not met: {unmet}")];
}

function groupWords({ contents, missing }: ManagerFileFinding["groups"][number]): Words {
  if (missing.length > 0) return words("缺少{missing}", "missing: {missing}");
  return contents.length === 0
    ? words("没有应归档的内容", "nothing that belongs to it")
    : words("{contents}，齐全", "{contents}: complete");
}

function updateLine(of: "performance" | "nonPerforming", isNever: boolean): Line {
  return {
    field: `${of}UpdateDueBy`,
    result: isNever
      ? words("从未更新", "never updated")
      : words(
          `最近于{${of}UpdatedOn}更新，下次更新不迟于{${of}UpdateDueBy}`,
          `last updated on {${of}UpdatedOn}, next by {${of}UpdateDueBy}`,
        ),
  };
}
