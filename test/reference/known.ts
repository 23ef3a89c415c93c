import * as library from "kaoping";
import type { Bilingual, Field, Fields } from "../../src/rule/index.js";
import type { Exported } from "../api/exported.js";
import { places } from "./places.js";

/** A rule or an analysis: what it takes and what its finding shows. */
export interface Described {
  readonly name: string;
  readonly clause: string;
  readonly title: Bilingual;
  readonly notes: Readonly<Record<string, Bilingual & { readonly clause?: string }>>;
  readonly input?: Fields;
  readonly output: Fields;
}

const RULE = /^const (\w+): Rule<(\w+), (\w+)>;/;
const OTHER = /^const (\w+): (\w+);/;
const RETURNS = /^interface \w+ \{\n {2}\(.*\): (\w+);/;

/** The records of fields behind the types of the package, by the names of those types. */
export class Known {
  private readonly fields = new Map<string, Fields>();
  private readonly choices = new Map<string, Field>();
  private readonly rules = new Map<string, Described>();

  constructor({ entries, behind }: Exported) {
    const declarations = entries.flatMap(({ exports }) => exports).map(({ declaration }) => declaration);
    const returned = new Map(behind.map(({ name, declaration }) => [name, RETURNS.exec(declaration)?.[1]]));
    for (const declaration of declarations) {
      const [, name = "", input, output] = RULE.exec(declaration) ?? [];
      const [, other = "", type = ""] = OTHER.exec(declaration) ?? [];
      const rule = (library as unknown as Record<string, Described | undefined>)[name || other];
      if (rule === undefined) continue;
      if (input !== undefined && rule.input !== undefined) this.keep(input, rule.input, rule);
      const found = output ?? returned.get(type);
      if (found !== undefined && rule.output !== undefined) this.keep(found, rule.output, rule);
    }
    const types = new Set([...entries.flatMap(({ exports }) => exports), ...behind].map(({ name }) => name));
    for (const [type, place] of Object.entries(places)) {
      const fields = place === null ? {} : this.fieldsAt(place.split("."));
      if (fields === undefined || !types.has(type)) throw new Error(`${type} is not at ${place}`);
      this.fields.set(type, fields);
    }
  }

  private keep(type: string, fields: Fields, rule: Described): void {
    this.fields.set(type, fields);
    // Where two rules share a type, it is said of the first.
    if (!this.rules.has(type)) this.rules.set(type, rule);
  }

  /** The rule that takes or returns a type. */
  rule(type: string): Described | undefined {
    return this.rules.get(type);
  }

  /** The field whose values a type lists. */
  choice(type: string): Field | undefined {
    return this.choices.get(type);
  }

  /** The field at a path from an exported type on; `type` is what it is typed as. */
  field(within: readonly string[], name: string, type: string): Field | undefined {
    const field = this.fieldsAt(within)?.[name];
    const inner = field && innermost(field);
    const values = field && choosing(field);
    // What is true of a part is true of its type wherever that is named.
    const [named, ...others] = type.includes("{") ? [] : (type.match(/\b[A-Z]\w+/g) ?? []);
    if (named !== undefined && others.length === 0) {
      if (inner !== undefined && !this.fields.has(named)) this.fields.set(named, inner);
      if (values !== undefined && !this.choices.has(named)) this.choices.set(named, values);
    }
    return field;
  }

  private fieldsAt([type = "", ...path]: readonly string[]): Fields | undefined {
    let fields = this.fields.get(type);
    let field: Field | undefined;
    for (const step of path) {
      field = step === "[]" ? field?.item : fields?.[step];
      fields = field && innermost(field);
    }
    return fields;
  }
}

/** The fields of a record, or of the entries of a list or table. */
function innermost(field: Field): Fields | undefined {
  return field.fields ?? (field.item && innermost(field.item));
}

/** The field of values to choose from: itself, or the entries of a list. */
function choosing(field: Field): Field | undefined {
  return field.values === undefined ? field.item && choosing(field.item) : field;
}
