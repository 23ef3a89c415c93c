import * as field from "../rule/fields.js";
import type { FindingOf } from "../rule/index.js";

const stakeFields = {
  /** The id of the reading. */
  reading: field.text("口径", "Reading"),
  applied: field.text("现用取值", "Value applied"),
  alternative: field.text("另一取值", "Another value"),
  /** Whether the rule would refuse the input. */
  refused: field.flag("是否不予认定", "Whether refused"),
  /** Every figure, choice and note that would be another; none where it would be refused. */
  changes: field.list(
    "变动",
    "Changes",
    field.record("变动", "Change", {
      /** From the finding down: `items.volume.points`. */
      path: field.text("位置", "Path"),
      from: field.nullable(field.text("现为", "From")),
      to: field.nullable(field.text("改为", "To")),
    }),
  ),
};

export const output = {
  /** The rule whose finding it is about. */
  of: field.text("规则", "Rule"),
  /** Whether that finding lists people, of whom an employee is told no more than the own part. */
  people: field.flag("是否人员名单", "Whether it lists people"),
  /** How many other values of readings were tried. */
  tried: field.whole("试用的其他取值", "Other values tried"),
  /** Every other value that would change the finding. */
  atStake: field.list("影响结果的口径", "Readings at stake", field.record("口径", "Reading", stakeFields)),
};

/** Which open readings a finding hangs on. */
export interface ReadingsAtStakeFinding extends FindingOf<"readingsAtStake", typeof output, never, object> {}
/** Another value of a reading that would change a finding. */
export type ReadingAtStake = ReadingsAtStakeFinding["atStake"][number];
