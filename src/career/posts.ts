import * as field from "../rule/fields.js";
import { type Exact, expected, type Line, refuse, type Words, words } from "../rule/index.js";

/** What a post pays. */
export const postPay = {
  /** 0 or more. */
  coefficient: field.coefficient("工资系数", "Coefficient"),
  /** Performance pay in yuan. */
  performance: field.money("绩效", "Performance pay"),
};

export const postsInput = {
  /** The post before the appointment, at the level of that time. */
  prior: field.record("任新职前", "Prior post", postPay),
  /** The account manager's own coefficient and performance. */
  current: field.record("客户经理岗位", "Account manager’s post", postPay),
};

/** Which of the two posts gave a figure. */
export type PayBasis = keyof typeof postsInput;

const POSTS = {
  prior: ["任新职前", "prior post"],
  current: ["客户经理岗位", "account manager’s post"],
} as const;

const base = field.money("工资系数1对应的金额", "Yuan of a coefficient of 1");

export const baseInput = {
  /**
   * Yuan that a coefficient of 1 pays over the period of the performance pay. Only the reading
   * `protectedPayComparison: "package"` needs it.
   */
  salaryBase: field.optional(base),
};

export const postsOutput = {
  ...postsInput,
  /** The totals compared under the reading `package`; null under the other and after the protection. */
  packages: field.nullable(
    field.record("合计", "Totals", {
      salaryBase: base,
      prior: field.money("任新职前合计", "Total of the prior post"),
      current: field.money("客户经理岗位合计", "Total of the account manager’s post"),
    }),
  ),
  coefficientFrom: field.choice<PayBasis>("工资系数的岗位", "Post of the coefficient", POSTS),
  performanceFrom: field.choice<PayBasis>("绩效的岗位", "Post of the performance pay", POSTS),
  ...postPay,
};

/** What each post pays in all; without the amount of a coefficient of 1 it is refused. */
export function packagesOf({ salaryBase, prior, current }: Exact<typeof postsInput & typeof baseInput>) {
  if (salaryBase === undefined)
    return refuse(
      ["salaryBase"],
      "missing",
      expected({ zh: "工资系数1对应的金额（元）", en: "the yuan of a coefficient of 1" }, undefined, {
        zh: "现用口径按合计比较，protectedPayComparison为“package”",
        en: 'reading protectedPayComparison is "package"',
      }),
    );
  const total = (post: Exact<typeof postPay>) => post.coefficient.times(salaryBase).plus(post.performance);
  return { salaryBase, prior: total(prior), current: total(current) };
}

/** What each post pays in all. */
export const TOTALS: readonly Line[] = (["prior", "current"] as const).map((post) => ({
  field: `packages.${post}`,
  formula: `{${post}.coefficient} × {packages.salaryBase} + {${post}.performance}`,
}));

/** A figure of both posts, and which of the two is paid: the own one, the higher one, or that of the higher total. */
export function comparedLine(item: keyof typeof postPay, by: "own" | "item" | "total", from: PayBasis): Line {
  const values = {
    before: words(`任新职前{prior.${item}}`, `{prior.${item}} in the prior post`),
    own: words(`客户经理岗位{current.${item}}`, `{current.${item}} in the account manager’s post`),
  };
  const higher =
    from === "current"
      ? words("{own}高于{before}，按客户经理岗位执行", "{own}, which is more than {before}", values)
      : words("{own}不高于{before}，按任新职前水平执行", "{before}, since {own} is not more", values);
  const results: Readonly<Record<typeof by, Words>> = {
    own: words("{own}（{before}，不再比较）", "{own}; {before} no longer counts", values),
    item: higher,
    total: words(
      `{before}，{own}，按合计金额确定，执行{${item}}`,
      `{before}, {own}; by the totals, {${item}}`,
      values,
    ),
  };
  return { field: item, result: results[by] };
}
