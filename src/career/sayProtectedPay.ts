import type { Account, Bilingual, Pen, Step } from "../rule/index.js";
import type { PayBasis, ProtectedPayFinding } from "./protectedPayFinding.js";

const POSTS: Readonly<Record<PayBasis, Bilingual>> = {
  prior: { zh: "任新职前", en: "prior post" },
  current: { zh: "客户经理岗位", en: "account manager’s post" },
};

/** Pay during and after the protection in words. */
export function sayProtectedPay(f: ProtectedPayFinding, pen: Pen): Account {
  const { clause, appointedOn, until, payDate } = f;
  const post = (basis: PayBasis) => pen.words(POSTS[basis]);
  const coefficient = pen.number(f.coefficient);
  const payable = pen.yuan(f.performancePayable);
  const years = pen.number(f.protectionYears);
  const item = (what: string, prior: string, current: string, from: PayBasis, result: string): Step => {
    const [before, own] = [`${post("prior")} ${prior}`, `${post("current")} ${current}`];
    const both = `${before}${pen.say("，", ", ")}${own}`;
    if (!f.protected)
      return {
        clause,
        what,
        result: pen.say(`${own}（${before}不再比较）`, `${own} (${before} no longer counts)`),
      };
    if (f.packages !== null)
      return {
        clause,
        what,
        result: pen.say(`${both}，取合计高者：${result}`, `${both}; by the totals: ${result}`),
      };
    return {
      clause,
      what,
      result: pen.say(
        `${prior}与${current}，就高，按${post(from)}的${result}`,
        `${prior} and ${current}: the higher one, ${result} (${post(from)})`,
      ),
    };
  };
  return {
    headline: pen.say(
      `工资系数${coefficient}，绩效${payable}`,
      `coefficient ${coefficient}, performance pay ${payable}`,
    ),
    steps: [
      {
        clause,
        what: pen.say(`保护期${years}年`, `Protection of ${years} years`),
        result: f.protected
          ? pen.say(
              `${appointedOn}任职，保护至${until}（含），${payDate}在保护期内`,
              `appointed ${appointedOn}, through ${until}: ${payDate} is protected`,
            )
          : pen.say(
              `${appointedOn}任职，保护至${until}（含），${payDate}保护期已届满，按客户经理岗位实绩`,
              `appointed ${appointedOn}, through ${until}: ${payDate} is after it, only the own figures count`,
            ),
      },
      ...packageSteps(f, pen),
      item(
        pen.say("工资系数", "Coefficient"),
        pen.number(f.prior.coefficient),
        pen.number(f.current.coefficient),
        f.coefficientFrom,
        coefficient,
      ),
      item(
        pen.say("绩效", "Performance pay"),
        pen.yuan(f.prior.performance),
        pen.yuan(f.current.performance),
        f.performanceFrom,
        pen.yuan(f.performance),
      ),
      {
        clause,
        what: pen.say("应付金额（四舍五入到分）", "Payable, rounded half up to the fen"),
        result: payable,
      },
    ],
  };
}

/** The comparison of the totals, where the reading asks for it. */
function packageSteps({ clause, packages, prior, current }: ProtectedPayFinding, pen: Pen): Step[] {
  if (packages === null) return [];
  const base = pen.yuan(packages.salaryBase);
  const total = (basis: PayBasis, pay: ProtectedPayFinding["prior"]): Step => ({
    clause,
    what: pen.say(`${POSTS[basis].zh}合计`, `Total of the ${POSTS[basis].en}`),
    formula: `${pen.number(pay.coefficient)} × ${base} + ${pen.yuan(pay.performance)}`,
    result: pen.yuan(packages[basis]),
  });
  return [total("prior", prior), total("current", current)];
}
