import * as field from "../rule/fields.js";
import {
  expected,
  type Field,
  type IsoDate,
  isDate,
  parse,
  RuleInputError,
  refuse,
  relocated,
  shown,
  shownIn,
} from "../rule/index.js";
import type { Policy } from "./policy.js";

/** The days on which a policy applies. */
export const inForceField = field.nullable(
  field.record("施行期间", "In force", {
    from: field.date("起始日", "From"),
    to: field.optional(field.date("截止日", "To")),
  }),
);

interface Days {
  readonly from: IsoDate;
  readonly to?: IsoDate | undefined;
}

function includes({ from, to }: Days, date: IsoDate): boolean {
  return from <= date && (to === undefined || date <= to);
}

/** Whether a policy applies on a day, as far as it states its days. */
export function mayApplyOn({ inForce }: Pick<Policy, "inForce">, date: IsoDate): boolean {
  return inForce === null || includes(inForce, date);
}

/** Refuses an interval that ends before it starts. */
export function checkInterval(inForce: Days | null): void {
  if (inForce?.to === undefined || inForce.to >= inForce.from) return;
  refuse(["inForce", "to"], "inconsistent", {
    zh: `应不早于起始日${inForce.from}，填的是${inForce.to}`,
    en: `expected a day from ${shown(inForce.from)} on, got ${shown(inForce.to)}`,
  });
}

/**
 * The one policy in force on a day. For what is rated by the year, the day is the last of the year rated.
 *
 * @param policies policies with an `inForce` interval, both of its days included; all must have one
 * @param date the day, `YYYY-MM-DD`
 * @throws {@link RuleInputError} when none is in force (a gap), when more than one is (an overlap), when a
 * policy states no interval, or when the date does not exist
 * @example
 * const old = definePolicy({ name: "2024", inForce: { from: "2024-01-01", to: "2024-12-31" } });
 * const current = definePolicy({ name: "2025", inForce: { from: "2025-01-01" } });
 * policyInForce([old, current], "2024-12-31").name; // "2024"
 */
export function policyInForce(policies: readonly Policy[], date: IsoDate): Policy {
  if (typeof date !== "string" || !isDate(date)) {
    refuse(
      ["date"],
      "notADate",
      expected({ zh: "日期，如2025-06-30", en: "a date written YYYY-MM-DD" }, date),
    );
  }
  const given = parse(policyList, policies);
  if (!given.ok) throw new RuleInputError(relocated(given.issues, ["policies"]));
  const inForce = given.value.filter((policy, i) => {
    return includes(daysOf(policy, ["policies", i]), date);
  });
  const [found, other] = inForce;
  if (found === undefined)
    return refuse(["date"], "undetermined", {
      zh: `${date}没有施行中的参数版本`,
      en: `no policy is in force on ${date}`,
    });
  if (other !== undefined) {
    const names = inForce.map(({ name }) => name);
    return refuse(["date"], "undetermined", {
      zh: `${date}施行中的参数版本不止一个：${names.map((name) => shownIn("zh", name)).join("和")}`,
      en: `more than one policy is in force on ${date}: ${names.map(shown).join(" and ")}`,
    });
  }
  return found;
}

/** Policies as they came: of each only its days are read. */
const anyPolicy: Field<Policy, Policy, never> = {
  kind: "data",
  title: { zh: "参数版本", en: "Policy" },
  takes: { zh: "参数版本", en: "a policy" },
  read: (value) => value,
};
const policyList = field.list("参数版本", "Policies", anyPolicy);

const policyWithDays = field.record("参数版本", "Policy", { inForce: inForceField });

/** The days of what may be no policy. */
function daysOf(policy: unknown, path: readonly (string | number)[]): Days {
  const parsed = parse(policyWithDays, onlyDays(policy));
  if (!parsed.ok) throw new RuleInputError(relocated(parsed.issues, path));
  checkInterval(parsed.value.inForce);
  return (
    parsed.value.inForce ??
    refuse([...path, "inForce"], "missing", {
      zh: "应写明施行期间，这里没有",
      en: "states no days on which it applies",
    })
  );
}

/** A view of what may be no policy that holds its days alone; what fails when it is read is refused with them. */
function onlyDays(policy: unknown): object {
  const isObject = typeof policy === "object" && policy !== null;
  return Object.defineProperty({}, "inForce", {
    enumerable: true,
    get: () => (isObject ? (policy as Policy).inForce : policy),
  });
}
