import { type CompiledPolicy, type Rule, rule } from "../policy/index.js";
import {
  type Exact,
  endOfLaterYear,
  type IsoDate,
  isOver,
  lastDay,
  refuse,
  shown,
  wordWithCode,
} from "../rule/index.js";
import { refuseBefore } from "./chronology.js";
import {
  CONTENTS,
  content,
  DUTIES,
  type FileContent,
  type FileDuty,
  type FileGroup,
  GROUPS,
  type ManagerFileFinding,
  type ManagerFileInput,
  managerFileInput,
  managerFileOutput,
} from "./managerFileFields.js";
import { sayManagerFile } from "./sayManagerFile.js";

/** What cannot be: a content twice, a signature on no paper, a comparison of one file, an update still to come. */
function refuseContradictions(file: Exact<typeof managerFileInput>): void {
  const { asOf, contents, paperFile, electronicFile, filesAgree } = file;
  contents.forEach((item, i) => {
    if (contents.indexOf(item) < i)
      refuse(["contents", i], "duplicate", {
        zh: `每项内容只填一次，${wordWithCode(content, item)}重复`,
        en: `expected each content once, got ${shown(item)} again`,
      });
  });
  for (const signature of ["signedByManager", "signedByOutletHead"] as const) {
    if (file[signature] && !paperFile)
      refuse([signature], "inconsistent", {
        zh: "已建立纸质文档的才填是：签字签在纸质文档上",
        en: "expected a file on paper that can be signed",
      });
  }
  const both = paperFile && electronicFile;
  if (both && filesAgree === undefined)
    refuse(["filesAgree"], "missing", {
      zh: "纸质文档和电子文档都已建立的，应填是或否，这里没有填",
      en: "expected true or false where both files are there, got nothing",
    });
  if (!both && filesAgree !== undefined)
    refuse(["filesAgree"], "inconsistent", {
      zh: "纸质文档和电子文档都已建立的才填写",
      en: "expected only where both files are there",
    });
  for (const updated of ["performanceUpdatedOn", "nonPerformingUpdatedOn"] as const) {
    const day = file[updated];
    if (day !== undefined) refuseBefore(["asOf", updated], asOf, day, managerFileInput[updated].title);
  }
}

/** By when what was updated on a day is to be updated again. */
function dueBy(
  updatedOn: IsoDate | undefined,
  years: number,
  reading: CompiledPolicy["readings"]["fileUpdate"],
): IsoDate | null {
  if (updatedOn === undefined) return null;
  return reading === "calendarYear" ? endOfLaterYear(updatedOn, years) : lastDay(updatedOn, { years });
}

/** What of a group the file must hold: a reward or a penalty is recorded where there was one. */
function missingOf(group: FileGroup, { contents, rewarded, penalised }: Exact<typeof managerFileInput>) {
  const asked = { rewards: rewarded, penalties: penalised };
  return (Object.keys(CONTENTS[group]) as FileContent[]).filter(
    (item) => !contents.includes(item) && (asked[item as keyof typeof asked] ?? true),
  );
}

function decide(file: Exact<typeof managerFileInput>, policy: CompiledPolicy) {
  refuseContradictions(file);
  const { asOf, contents, performanceUpdatedOn, nonPerformingUpdatedOn } = file;
  const { fileUpdateYears: years } = policy.career;
  const { fileUpdate } = policy.readings;
  const groups = GROUPS.map((group) => ({
    group,
    contents: (Object.keys(CONTENTS[group]) as FileContent[]).filter((item) => contents.includes(item)),
    missing: missingOf(group, file),
  }));
  const updates = [performanceUpdatedOn, nonPerformingUpdatedOn];
  const [performanceUpdateDueBy = null, nonPerformingUpdateDueBy = null] = updates.map((day) =>
    dueBy(day, years, fileUpdate),
  );
  const isMet: Readonly<Record<FileDuty, boolean>> = {
    keeper: file.keptByAccountant,
    paperFile: file.paperFile,
    electronicFile: file.electronicFile,
    managerSignature: file.signedByManager,
    outletHeadSignature: file.signedByOutletHead,
    agreement: file.filesAgree === true,
    performanceUpdate: performanceUpdateDueBy !== null && !isOver(performanceUpdateDueBy, asOf),
    nonPerformingUpdate: nonPerformingUpdateDueBy !== null && !isOver(nonPerformingUpdateDueBy, asOf),
  };
  const duties = Object.keys(DUTIES) as readonly FileDuty[];
  const unmet = duties.filter((duty) => !isMet[duty]);
  const readingsDiffer = updates.some(
    (day) => dueBy(day, years, "calendarYear") !== dueBy(day, years, "twelveMonths"),
  );
  return {
    asOf,
    complete: unmet.length === 0 && groups.every(({ missing }) => missing.length === 0),
    groups,
    inEffect: file.signedByManager && file.signedByOutletHead,
    met: duties.filter((duty) => isMet[duty]),
    unmet,
    performanceUpdatedOn: performanceUpdatedOn ?? null,
    performanceUpdateDueBy,
    nonPerformingUpdatedOn: nonPerformingUpdatedOn ?? null,
    nonPerformingUpdateDueBy,
    readings: readingsDiffer ? { fileUpdate } : {},
  };
}

/**
 * Whether the file of an account manager holds what the clause lists and is kept as it asks, and what is missing:
 * documents, appraisals, rewards and penalties; the credit accountant as keeper, a signed file on paper and an
 * electronic one that agree, results and non-performing loans updated every year.
 *
 * Reading `calendarYear`: what was updated in a year is updated again by the end of the next; `twelveMonths`: a year
 * after the last update at the latest.
 *
 * @param input what the file holds and how it is kept ({@link ManagerFileInput})
 * @returns each group with what is missing, the duties not met, and by when the main contents are to be updated
 * @throws {@link RuleInputError} for missing fields, a content that is unknown or given twice, a signature without a
 * file on paper, `filesAgree` where there are both files and it is missing or where there are not and it is given,
 * and an update after `asOf`
 * @see measures-17
 * @example
 * const file = managerFile({
 *   asOf: "2025-06-30", contents: ["applicationForm"], rewarded: false, penalised: true, keptByAccountant: true,
 *   paperFile: true, electronicFile: true, signedByManager: true, signedByOutletHead: false, filesAgree: true,
 *   performanceUpdatedOn: "2024-01-31", nonPerformingUpdatedOn: "2023-12-31",
 * });
 * file.groups[2]?.missing; // ["penalties"]
 * file.unmet; // ["outletHeadSignature", "nonPerformingUpdate"]
 */
export const managerFile: Rule<ManagerFileInput, ManagerFileFinding> = rule({
  name: "managerFile",
  clause: "measures-17",
  title: { zh: "客户经理档案", en: "File of an account manager" },
  input: managerFileInput,
  output: managerFileOutput,
  readings: ["fileUpdate"],
  decide,
  say: sayManagerFile,
});
