import { cite, rules } from "../catalogue/index.js";
import type { ClauseId, Field, Fields, Words } from "../rule/index.js";
import { words } from "../rule/index.js";

interface Told {
  /** What the fields on the way to the place are called. */
  readonly what: Words;
  /** What stands there, as its field is printed. */
  readonly value: (text: string | null) => Words;
  /** Whether nothing may stand there, also where what would hold it does. */
  readonly mayMiss: boolean;
}

/** A place of a rule's finding, given by its path, in words. */
export function placeOf(rule: string, path: string): Told {
  const known = rules.find(({ name }) => name === rule);
  const names = path.split(".");
  if (known === undefined || names[0] === "notes") return note(known?.notes ?? {}, path);
  const titles: Words[] = [];
  let fields: Fields = known.output;
  let field: Field | undefined;
  for (const name of names) {
    field = field?.item ?? fields[name];
    if (field === undefined) break;
    fields = field.fields ?? {};
    titles.push(field.title);
  }
  return {
    what: chain(titles, path),
    value: (text) => valueWords(field, text),
    mayMiss: field === undefined || field.nullable !== undefined || field.optional === true,
  };
}

function chain(titles: readonly Words[], path: string): Words {
  if (titles.length === 0) return words("{path}", "{path}", { path });
  const zh = titles.map((title) => title.zh).join("—");
  const en = titles.map((title) => title.en).join(" – ");
  return words(zh, en);
}

function note(notes: Readonly<Record<string, Words>>, path: string): Told {
  const told = (text: string) =>
    path.endsWith(".clause")
      ? clauseWords(text)
      : words("“{text}”", "“{text}”", { text: notes[text] ?? words("{code}", "{code}", { code: text }) });
  const name = path.endsWith(".clause") ? words("提示—条款", "Note – Clause") : words("提示", "Note");
  return {
    what: path.startsWith("notes") ? name : chain([], path),
    value: (text) => (text === null ? NONE : told(text)),
    mayMiss: true,
  };
}

/** What is said where nothing stands. */
export const NONE: Words = words("无", "none");

function clauseWords(clause: string): Words {
  return words(cite(clause as ClauseId, "zh"), cite(clause as ClauseId, "en"));
}

const FORMS: Readonly<Partial<Record<Field["kind"], string>>> = {
  money: "yuan",
  ratio: "percent",
  points: "points",
  date: "date",
  instant: "date",
  coefficient: "number",
  number: "number",
  count: "number",
  whole: "number",
};

/** A value of a field in words, as its kind is printed. */
function valueWords(field: Field | undefined, text: string | null): Words {
  if (text === null) return field?.nullable ?? NONE;
  const named = field?.values?.[text];
  if (named !== undefined) return named;
  if (field?.kind === "flag") return text === "true" ? words("是", "yes") : words("否", "no");
  if (field?.kind === "clause") return clauseWords(text);
  const form = field === undefined ? undefined : FORMS[field.kind];
  const place = form === undefined ? "{value}" : `{value:${form}}`;
  return words(place + (field?.unit?.zh ?? ""), place + (field?.unit?.en ?? ""), { value: text });
}
