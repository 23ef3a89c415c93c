import type { Decimal } from "../exact/index.js";
import { powerOfTen, Ratio, sum, toExactDecimal } from "../exact/index.js";

/** Decimals of a share whose own decimals never end. */
const DECIMALS = 30;

/** A figure of a finding as the fraction that its text stands for. */
export function fractionOf(published: string): Ratio {
  const [whole, decimals = ""] = published.split(".") as [string, string?];
  return Ratio.of(BigInt(whole + decimals), powerOfTen(decimals.length));
}

/**
 * The shares as Decimals that sum to the total to the last digit. What rounding leaves over is in the share with the
 * most decimals, of several in the largest: one that ends by itself, or is nothing, stays what it is.
 */
export function sharesOf<K extends string>(
  shares: Readonly<Record<K, Ratio>>,
  total: Ratio,
): Readonly<Record<K, Decimal>> {
  const rounded = Object.entries<Ratio>(shares).map(([key, share]) => ({
    key,
    share: share.roundHalfUp(DECIMALS),
    decimals: toExactDecimal(share.roundHalfUp(DECIMALS)).decimalPlaces(),
  }));
  const rest = total.minus(sum(rounded.map(({ share }) => share)));
  const [taker] = [...rounded].sort(
    (a, b) => b.decimals - a.decimals || b.share.abs().compare(a.share.abs()),
  );
  const entries = rounded.map((each) => [
    each.key,
    toExactDecimal(each === taker ? each.share.plus(rest) : each.share),
  ]);
  return Object.fromEntries(entries) as Record<K, Decimal>;
}

/** Where each of three causes stands: before or after. */
type Side = 0 | 1;

/** The value of a figure with each of three causes as it was before or as it is after. */
type ValueAt = (own: Side, peers: Side, policy: Side) => Ratio;

const [THIRD, SIXTH] = [Ratio.of(1n, 3n), Ratio.of(1n, 6n)];

/**
 * The change of a figure split over its three causes: the mean of what each adds over all orders in which they may come
 * (the Shapley value). A cause that changes nothing gets nothing; where two change, it is the mean of their two orders.
 */
export function split(at: ValueAt): Readonly<Record<"own" | "class" | "policy", Ratio>> {
  const mean = (step: (a: Side, b: Side) => Ratio) =>
    sum([step(0, 0).times(THIRD), step(1, 0).times(SIXTH), step(0, 1).times(SIXTH), step(1, 1).times(THIRD)]);
  return {
    own: mean((a, b) => at(1, a, b).minus(at(0, a, b))),
    class: mean((a, b) => at(a, 1, b).minus(at(a, 0, b))),
    policy: mean((a, b) => at(a, b, 1).minus(at(a, b, 0))),
  };
}

/** No more than rounding to the digits published can make of figures of this size. */
export function isRounding(difference: Ratio, figures: readonly Ratio[]): boolean {
  const size = sum(figures.map((figure) => figure.abs())).plus(Ratio.of(1n));
  return difference.abs().isAtMost(size.over(UNSEEN));
}

const UNSEEN = Ratio.of(powerOfTen(DECIMALS));
