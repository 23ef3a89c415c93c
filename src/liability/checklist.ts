import { AUDITOR_ONLY, type Bilingual, type ClauseId, type Pen, type Step } from "../rule/index.js";

/** What a clause asks for in one case, and what of it is not met. */
export interface Checklist<Item extends string> {
  readonly required: readonly Item[];
  readonly unmet: readonly Item[];
  /** Whether nothing is unmet. */
  readonly compliant: boolean;
}

/** Each item in words, with the clause that asks for it. */
export type Duties<Item extends string> = Readonly<Record<Item, Bilingual & { readonly clause: ClauseId }>>;

/** The checklist of a case: whether each item is met, or null where the clause does not ask for it. */
export function checklist<Item extends string>(met: Readonly<Record<Item, boolean | null>>): Checklist<Item> {
  const required = (Object.keys(met) as Item[]).filter((item) => met[item] !== null);
  const unmet = required.filter((item) => !met[item]);
  return { required, unmet, compliant: unmet.length === 0 };
}

/** One step for each item: met, not met, or not asked for. */
export function checklistSteps<Item extends string>(
  { required, unmet }: Checklist<Item>,
  pen: Pen,
  duties: Duties<Item>,
): Step[] {
  return (Object.keys(duties) as Item[]).map((item) => {
    const { clause, zh, en } = duties[item];
    const what = pen.say(zh, en.charAt(0).toUpperCase() + en.slice(1));
    if (!required.includes(item))
      return { clause, what, ...AUDITOR_ONLY, result: pen.say("本例不要求", "not asked for here") };
    const result = unmet.includes(item) ? pen.say("不符合", "not met") : pen.say("符合", "met");
    return { clause, what, result };
  });
}

/** Items in words, one after the other. */
export function listed<Item extends string>(items: readonly Item[], pen: Pen, duties: Duties<Item>): string {
  return items.map((item) => pen.words(duties[item])).join(pen.say("；", "; "));
}

/** The checklist in one sentence. */
export function saidOfChecklist<Item extends string>(
  { required, unmet, compliant }: Checklist<Item>,
  pen: Pen,
  duties: Duties<Item>,
): string {
  if (required.length === 0) return pen.say("没有要求", "nothing is asked for");
  if (compliant) return pen.say("全部符合", "all met");
  return pen.say("不符合：", "not met: ") + listed(unmet, pen, duties);
}
