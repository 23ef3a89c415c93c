import type { Ratio } from "../exact/index.js";
import type { Readings } from "../policy/index.js";

/** How many steps of a "for every n percentage points" a deviation makes, under the reading chosen. */
export function steps(deviation: Ratio, reading: Readings["perPointSteps"]): Ratio {
  if (reading === "continuous") return deviation;
  const size = deviation.abs();
  const whole = reading === "wholeSteps" ? size.floor() : size.ceil();
  return deviation.isNegative() ? whole.negated() : whole;
}
