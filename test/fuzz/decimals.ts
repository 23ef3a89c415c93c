import { Decimal } from "decimal.js";
import type { Hostile } from "./hostile.js";

/** A class of Decimals that rounds to one digit, the wrong way, and writes everything with an exponent. */
const Odd = Decimal.clone({
  precision: 1,
  rounding: 0,
  toExpNeg: 0,
  toExpPos: 0,
  maxE: 10,
  minE: -10,
  modulo: 9,
});

const MARK = "[object Decimal]";

/** What carries the mark of a Decimal, with the parts given. */
function marked(parts: object): object {
  return { toStringTag: MARK, [Symbol.toStringTag]: MARK, s: 1, e: 0, d: [7], ...parts };
}

/** An instance of Decimal with other parts. */
function altered(parts: object): object {
  return Object.assign(new Decimal(7), parts);
}

const parts: readonly (() => object)[] = [
  () => ({ d: [] }),
  () => ({ d: [-1] }),
  () => ({ d: [1.5] }),
  () => ({ d: ["7"] }),
  () => ({ d: [1e8] }),
  () => ({ d: [1n] }),
  () => ({ d: new Array(2 ** 32 - 1) }),
  () => ({ d: { length: 1 } }),
  () => ({ d: undefined }),
  () => ({ d: null }),
  () => ({ e: Number.NaN }),
  () => ({ e: -1e15 }),
  () => ({ e: 2 ** 53 }),
  () => ({ e: "0" }),
  () => ({ e: 5n }),
  () => ({ s: 0 }),
  () => ({ s: 2 }),
  () => ({ s: Number.NaN }),
  () => ({ s: Symbol("sign") }),
  () => ({ constructor: null }),
  () => ({ toFixed: null, toString: () => "9", valueOf: () => 9 }),
];

/** Decimals that are none, or none that a rule takes. */
export const odd: Readonly<Record<string, Hostile>> = {
  "Decimal: not finite": (_, random) =>
    new Decimal(random.pick([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])),
  "Decimal: huge exponent": (_, random) =>
    new Decimal(random.pick(["1e9000000000000000", "1e-1000000", "-1e1000000"])),
  "Decimal: many digits": (_, random) => new Decimal("7".repeat(random.pick([31, 35, 64, 5000]))),
  "Decimal: zero with a sign": () => new Decimal(-0),
  "Decimal: another class": (_, random) => new Odd(random.pick(["0.15", "1", "-2.5", "77", "1e9"])),
  "Decimal: fake": (_, random) => marked(random.pick(parts)()),
  "Decimal: altered": (_, random) => altered(random.pick(parts)()),
  "Decimal: prototype alone": () => Object.create(Decimal.prototype) as object,
  "Decimal: the class": () => Decimal,
};
