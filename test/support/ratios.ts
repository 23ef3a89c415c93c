import fc from "fast-check";
import { Ratio } from "../../src/exact/index.js";

/** Any fraction, small ones and unreduced ones among them. */
export const anyRatio: fc.Arbitrary<Ratio> = fc.oneof(
  fc.tuple(fc.bigInt(-60n, 60n), fc.bigInt(1n, 12n)).map(([n, d]) => Ratio.of(n, d)),
  fc.tuple(fc.bigInt(-(10n ** 30n), 10n ** 30n), fc.bigInt(1n, 10n ** 30n)).map(([n, d]) => Ratio.of(n, d)),
);

/** The fraction of a plain decimal or of two whole numbers: `q("0.1")`, `q("-1/3")`. */
export function q(text: string): Ratio {
  const [top = "", bottom = "1"] = text.split("/");
  const decimals = top.split(".")[1]?.length ?? 0;
  return Ratio.of(BigInt(top.replace(".", "")), 10n ** BigInt(decimals) * BigInt(bottom));
}

/** A fraction as text in lowest terms, to compare by. */
export function lowest(value: Ratio): string {
  const { n, d } = value.reduced();
  return d === 1n ? `${n}` : `${n}/${d}`;
}
