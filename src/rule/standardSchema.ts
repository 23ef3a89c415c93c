import type { Field, Fields } from "./field.js";
import type { Issue } from "./issues.js";
import { parse } from "./parse.js";

/** A schema that any library of the Standard Schema convention (standardschema.dev, version 1) can check with. */
export interface StandardSchema<Input> {
  /** What a library of the convention asks for. */
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "kaoping";
    /** The value itself where it is sound, and otherwise everything wrong with it. */
    readonly validate: (value: unknown) => StandardResult<Input>;
    readonly types?: { readonly input: Input; readonly output: Input } | undefined;
  };
}

/** What a check of an input gives: the value, or what is wrong with it. */
export type StandardResult<Input> =
  | { readonly value: Input; readonly issues?: undefined }
  | { readonly issues: readonly Issue[] };

/** The fields of a record, which are also the schema of the whole. It checks and leaves the value as it came. */
export function standardSchema<Input>(whole: Field): Fields & StandardSchema<Input> {
  const validate = (value: unknown): StandardResult<Input> => {
    const parsed = parse(whole, value);
    return parsed.ok ? { value: value as Input } : { issues: parsed.issues };
  };
  const fields = { ...whole.fields };
  Object.defineProperty(fields, "~standard", { value: { version: 1, vendor: "kaoping", validate } });
  return Object.freeze(fields) as Fields & StandardSchema<Input>;
}
