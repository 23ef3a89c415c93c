import type { StandardSchemaV1 } from "@standard-schema/spec";
import { type VolumeInput, volumeScore } from "kaoping";
import { expectTypeOf, test } from "vitest";

test("the input of a rule is a Standard Schema of what the rule takes", () => {
  expectTypeOf(volumeScore.input).toExtend<StandardSchemaV1<VolumeInput>>();
  expectTypeOf<StandardSchemaV1.InferInput<typeof volumeScore.input>>().toEqualTypeOf<VolumeInput>();
});
