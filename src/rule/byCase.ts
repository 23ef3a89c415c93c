import type { Bilingual } from "./clause.js";
import { type Issue, issue, RuleInputError } from "./issues.js";

/** The case in which a field has a meaning: whether it is the one at hand, and the words that say which it is. */
export interface FieldCase {
  readonly holds: boolean;
  /** `where sued is true`, `“还本挂息”为是` */
  readonly when: Bilingual;
  /** Whether the field may be left out in its case too. */
  readonly optional?: boolean;
}

/** The fields of a case, null where the case at hand is another one. */
export type FieldsByCase<Input, Field extends keyof Input> = {
  readonly [K in Field]-?: Exclude<Input[K], undefined> | null;
};

/** Reads the fields that belong to one case only. Every one missing in its case or given in another is refused. */
export function fieldsByCase<Input extends object, Field extends keyof Input & string>(
  input: Input,
  cases: Readonly<Record<Field, FieldCase>>,
): FieldsByCase<Input, Field> {
  const fields = Object.keys(cases) as Field[];
  const issues = fields.flatMap((field): Issue[] => {
    const { holds, when, optional = false } = cases[field];
    const given = input[field] !== undefined;
    if (given && !holds)
      return [issue([field], "inconsistent", { zh: `只在${when.zh}时填写`, en: `expected only ${when.en}` })];
    if (given || !holds || optional) return [];
    const detail = { zh: `${when.zh}时应填写，这里没有填`, en: `expected a value ${when.en}, got nothing` };
    return [issue([field], "missing", detail)];
  });
  if (issues.length > 0) throw new RuleInputError(issues);
  return Object.fromEntries(fields.map((field) => [field, input[field] ?? null])) as FieldsByCase<
    Input,
    Field
  >;
}

/** The fields that the case at hand needs, in their order. Every one missing is refused; others are not looked at. */
export function neededFields<Input extends object, Field extends keyof Input & string>(
  input: Input,
  fields: readonly Field[],
  detail: () => Bilingual,
): Exclude<Input[Field], undefined>[] {
  const missing = fields.filter((field) => input[field] === undefined);
  if (missing.length > 0)
    throw new RuleInputError(missing.map((field) => issue([field], "missing", detail())));
  return fields.map((field) => input[field] as Exclude<Input[Field], undefined>);
}
