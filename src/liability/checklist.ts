import { AUDITOR_ONLY, type Bilingual, type ClauseId, type Pen, type Step } from "../rule/index.js";

/** What a clause asks for in one case, and what of it is not met. */
export interface Checklist<Item extends string> {
  readonly required: readonly Item[];
  readonly unmet: readonly Item[];
  /** Whether nothing is unmet. */
  readonly compliant: boolean;
}

/** Each item in words, with the clause that asks for it. */
export type Duties<Item extends string> = Readonly<Record<Item, Duty>>;

interface Duty extends Bilingual {
  readonly clause: ClauseId;
  /** The Chinese verb of a duty that is done or not: 登记 for 已登记 and 未登记. */
  readonly verb?: string;
}

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
    const { clause, zh, en, verb } = duties[item];
    const what = pen.say(zh, en.charAt(0).toUpperCase() + en.slice(1));
    if (!required.includes(item))
      return { clause, what, ...AUDITOR_ONLY, result: pen.say("本例不要求", "not asked for here") };
    const result = unmet.includes(item)
      ? pen.say(verb === undefined ? "不符合" : `未${verb}`, "not met")
      : pen.say(verb === undefined ? "符合" : `已${verb}`, "met");
    return { clause, what, result };
  });
}

/** Items in words, one after the other. */
export function listed<Item extends string>(items: readonly Item[], pen: Pen, duties: Duties<Item>): string {
  return pen.say(
    items.map((item) => `“${duties[item].zh}”`).join("、"),
    items.map((item) => duties[item].en).join("; "),
  );
}

/** The checklist in one sentence. */
export function saidOfChecklist<Item extends string>(
  { unmet, compliant }: Checklist<Item>,
  pen: Pen,
  duties: Duties<Item>,
): string {
  if (compliant) return pen.say("全部符合", "all met");
  return pen.say("未满足", "not met: ") + listed(unmet, pen, duties);
}
