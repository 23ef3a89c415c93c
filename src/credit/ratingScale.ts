import { max, ONE, type Ratio, ZERO } from "../exact/index.js";
import * as field from "../rule/fields.js";
import type { Exact } from "../rule/index.js";
import { type CreditGrade, gradeField } from "./grade.js";

const limit = { from: field.number("下限", "From"), to: field.number("上限", "To") };

/** An interval of values that all belong to one grade. */
const bandFields = {
  grade: gradeField("等级", "Grade"),
  /** Where it begins; without a limit when left out, which only the lowest band may be. */
  from: field.optional({ ...limit.from, without: { zh: "没有下限", en: "no lower limit" } }),
  /** Where it ends; without a limit when left out, which only the highest band may be. */
  to: field.optional({ ...limit.to, without: { zh: "没有上限", en: "no upper limit" } }),
};

const setFields = {
  grade: gradeField("等级", "Grade"),
  /** Up to here nothing belongs to the grade; left out together with `fullFrom` for the set at the lower end. */
  from: bandFields.from,
  /** From here on everything belongs to it, wholly. */
  fullFrom: field.optional({
    ...field.number("完全属于的下限", "Wholly from"),
    without: { zh: "没有下限", en: "no lower limit" },
  }),
  /** Up to here; the same as `fullFrom` for a triangle. */
  fullTo: field.optional({
    ...field.number("完全属于的上限", "Wholly up to"),
    without: { zh: "没有上限", en: "no upper limit" },
  }),
  /** From here on nothing does; left out together with `fullTo` for the set at the upper end. */
  to: bandFields.to,
};

const limitIn = field.choice<"upper" | "lower">("分界点归属", "Band of a limit", {
  upper: ["归数值较大的一段", "the band above it"],
  lower: ["归数值较小的一段", "the band below it"],
});

/** How a value is turned into a membership over the grades: by bands, or by trapezoids. */
export const scaleFields = {
  /** Intervals without a gap between them, each of one grade; a grade may have several or none. */
  bands: field.optional({
    ...field.list("分段标准", "Bands", field.record("分段", "Band", bandFields)),
    without: { zh: "改填隶属函数", en: "trapezoids in their place" },
  }),
  /** Which band a value on the limit between two belongs to; when left out such a value is refused. */
  limitIn: field.optional({
    ...limitIn,
    without: { zh: "正好在分界点上的数值不予评定", en: "a value on a limit is refused" },
  }),
  /** A fuzzy set for each grade, which sum to one everywhere in the range. */
  trapezoids: field.optional({
    ...field.list("梯形隶属函数", "Trapezoids", field.record("隶属函数", "Fuzzy set", setFields)),
    without: { zh: "改填分段标准", en: "bands in their place" },
  }),
  /** The values that may come, both ends included; a value outside is refused. All values when left out. */
  range: field.optional({
    ...field.record("取值范围", "Range", limit),
    without: { zh: "不限", en: "any value" },
  }),
};

/** A scale as the rules read it. */
export type ScaleRead = Exact<typeof scaleFields>;

type Edges = Partial<Readonly<Record<"from" | "fullFrom" | "fullTo" | "to", Ratio | undefined>>>;

/** Where on a fuzzy set a value lies; a band is all top. */
type Side = "rising" | "top" | "falling";

/** A grade that a value belongs to, how far, and the band or fuzzy set that says so. */
export interface Belonging {
  readonly grade: CreditGrade;
  readonly membership: Ratio;
  readonly side: Side;
  readonly from: Ratio | null;
  readonly fullFrom: Ratio | null;
  readonly fullTo: Ratio | null;
  readonly to: Ratio | null;
}

/** Which band a value on the limit between two of different grades was taken to belong to, as a finding shows it. */
export const limitInField = field.nullable(limitIn, "不在分界点上", "on no limit");

const edge = (zh: string, en: string) => field.nullable(field.number(zh, en), "不限", "without limit");

/** The grades that a value belongs to, as a finding shows them. */
export const belongingsField = field.list(
  "所属等级",
  "Grades it belongs to",
  field.record("所属等级", "Grade it belongs to", {
    grade: gradeField("等级", "Grade"),
    membership: field.number("隶属度", "Membership"),
    /** Where on the fuzzy set the value lies; in a band it is the top. */
    side: field.choice<Side>("所在位置", "Side", {
      rising: ["上升段", "rising"],
      top: ["完全属于", "top"],
      falling: ["下降段", "falling"],
    }),
    from: edge("下限", "From"),
    fullFrom: edge("完全属于的下限", "Wholly from"),
    fullTo: edge("完全属于的上限", "Wholly up to"),
    to: edge("上限", "To"),
  }),
);

/** How far a value belongs to a fuzzy set: 0 outside, 1 on its top, and in proportion on its slopes. */
export function membershipIn(set: Edges, value: Ratio): Ratio {
  const { from, fullFrom, fullTo, to } = set;
  const side = sideOf(set, value);
  if (side === "rising" && from !== undefined && fullFrom !== undefined)
    return max(ZERO, value.minus(from)).over(fullFrom.minus(from)).reduced();
  if (side === "falling" && fullTo !== undefined && to !== undefined)
    return max(ZERO, to.minus(value)).over(to.minus(fullTo)).reduced();
  return ONE;
}

function sideOf({ fullFrom, fullTo }: Edges, value: Ratio): Side {
  if (fullFrom !== undefined && value.isBelow(fullFrom)) return "rising";
  return fullTo !== undefined && value.isAbove(fullTo) ? "falling" : "top";
}

/** A band or a fuzzy set, and how far a value belongs to it. */
export function belonging(grade: CreditGrade, set: Edges, value: Ratio): Belonging {
  const { from = null, fullFrom = null, fullTo = null, to = null } = set;
  return {
    grade,
    membership: membershipIn(set, value),
    side: sideOf(set, value),
    from,
    fullFrom,
    fullTo,
    to,
  };
}
