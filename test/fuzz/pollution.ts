import { Decimal } from "decimal.js";

const WATCHED: Readonly<Record<string, object>> = {
  "Object.prototype": Object.prototype,
  "Array.prototype": Array.prototype,
  "Function.prototype": Function.prototype,
  "String.prototype": String.prototype,
  "Decimal.prototype": Decimal.prototype,
};

const settings = () => [Decimal.precision, Decimal.rounding, Decimal.toExpNeg, Decimal.toExpPos].join(" ");

const shapeOf = (watched: object) =>
  Reflect.ownKeys(watched)
    .map((key) => (Object.getOwnPropertyDescriptor(watched, key) as PropertyDescriptor).value)
    .concat(Object.isFrozen(watched));

const before = Object.entries(WATCHED).map(([name, watched]) => ({ name, watched, shape: shapeOf(watched) }));
const settingsBefore = settings();

/** What of the objects that everything inherits from is not as it was. */
export function pollution(): string[] {
  const changed = before.filter(({ watched, shape }) => {
    const now = shapeOf(watched);
    return now.length !== shape.length || now.some((value, i) => !Object.is(value, shape[i]));
  });
  const wrong = changed.map(({ name }) => `changed ${name}`);
  return settings() === settingsBefore ? wrong : [...wrong, "changed the settings of the host's Decimal"];
}
