import type { Exact, Field } from "./field.js";
import * as field from "./fields.js";
import { type Duty, inSentence, type Words, words } from "./say.js";

/** What a clause asks for, each item in words, with the clause that asks for it. */
export type Duties<Item extends string = string> = { readonly [item in Item]: Duty };

/** The item that a field of the input asks about, by its words and clause; `verb` is as of {@link Duty}. */
export function duty({ title: { zh, en }, clause }: Field, verb?: string): Duty {
  const said = { zh, en: inSentence(en) };
  return { ...said, ...(clause === undefined ? {} : { clause }), ...(verb === undefined ? {} : { verb }) };
}

/** One of the items. */
export function itemOf<Item extends string>(duties: Duties<Item>) {
  const entries = Object.entries<Duty>(duties).map(([item, { zh, en }]) => [item, [zh, en]]);
  return field.choice<Item>("事项", "Item", Object.fromEntries(entries));
}

/** What a clause asks for in one case, and what of it is not met. */
export function checklistOutput<Item extends string>(duties: Duties<Item>) {
  const item = itemOf(duties);
  return {
    required: field.list("要求的事项", "Required", item),
    unmet: field.list("未满足的事项", "Not met", item),
    /** Whether nothing is unmet. */
    compliant: field.flag("是否全部符合", "Compliant"),
  };
}

/** What a clause asks for in one case, and what of it is not met. */
export interface Checklist<Item extends string> extends Exact<ReturnType<typeof checklistOutput<Item>>> {}

/** The checklist of a case: whether each item is met, or null where the clause does not ask for it. */
export function checklist<Item extends string>(met: Readonly<Record<Item, boolean | null>>): Checklist<Item> {
  const required = (Object.keys(met) as Item[]).filter((item) => met[item] !== null);
  const unmet = required.filter((item) => !met[item]);
  return { required, unmet, compliant: unmet.length === 0 };
}

/** Items in words. */
export function itemWords<Item extends string>(items: readonly Item[], duties: Duties<Item>): Words[] {
  return items.map((item) => words(`“${duties[item].zh}”`, duties[item].en));
}

/** The checklist in one sentence. */
export function checklistWords<Item extends string>(
  { unmet, compliant }: Checklist<Item>,
  duties: Duties<Item>,
): Words {
  if (compliant) return words("全部符合", "all met");
  return words("未满足{items}", "not met ({items})", { items: itemWords(unmet, duties) });
}
