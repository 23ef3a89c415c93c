import { compareAppraisals } from "../../analysis/index.js";
import { type Decimal, PUBLISHED_DIGITS, parseDecimal, type Ratio } from "../../exact/index.js";
import { type Appraisal, gradeManagerInput } from "../../grading/index.js";
import * as field from "../../rule/fields.js";
import { type Issue, within } from "../../rule/index.js";
import { type CellResult, cellNumber } from "../cell.js";
import { type Arguments, type CellFunction, cellFunction } from "../cellFunction.js";
import { managerColumns, peerColumns } from "../columns.js";
import { parameterOf } from "../parameterOf.js";
import { oneRow, table } from "../parameters.js";
import { CANCELLED } from "../words.js";
import { appraise, locate as locateInOne } from "./manager.js";

/** What stands behind the name of each argument about the appraisal before. */
const BEFORE = "Before";

const { year, manager, peers } = gradeManagerInput;

const HEADINGS = ["项目", "变动前", "变动后", "变动", "因本人数字", "因同类合计"] as const;

/** What stands behind the name of each argument about the appraisal after. */
const AFTER = "";

/** The arguments about one of the appraisals, by the names that they have where there is no other. */
function ofSide(values: Arguments["values"], suffix: Issue["path"][number] | undefined): Arguments["values"] {
  return Object.fromEntries(["year", "manager", "peers"].map((name) => [name, values[`${name}${suffix}`]]));
}

/** The appraisal before, or the one after; the path of what is refused in it begins with its suffix. */
function side({ values, options }: Arguments, suffix: string): Appraisal {
  return within([suffix], () => appraise({ values: ofSide(values, suffix), options }));
}

function locate([suffix, ...path]: Issue["path"], values: Arguments["values"]): Issue["path"] {
  const [first, ...rest] = locateInOne(path, ofSide(values, suffix));
  return [`${first}${suffix}`, ...rest];
}

function comparison(args: Arguments): CellResult {
  const [before, after] = [side(args, BEFORE), side(args, AFTER)];
  const { score, parts, shares } = compareAppraisals(before, after);
  const row = (name: string, from: Decimal, to: Decimal, change: Decimal, split?: typeof shares.volume) => [
    name,
    ...[from, to, change].map(shown),
    split ? shown(split.own) : "",
    split ? shown(split.class) : "",
  ];
  const item = (name: string, of: "volume" | "interest" | "quality") =>
    row(
      name,
      before.items[of].points,
      after.items[of].points,
      parts[of],
      of === "quality" ? undefined : shares[of],
    );
  return [
    [...HEADINGS],
    item("贷款发放业务量", "volume"),
    item("贷款利息收入", "interest"),
    item("贷款质量", "quality"),
    row("定性扣分", before.conduct.deduction.neg(), after.conduct.deduction.neg(), parts.conduct),
    row("总分", before.score, after.score, score),
    ["等级", before.grade ?? CANCELLED, after.grade ?? CANCELLED, "", "", ""],
  ];
}

function shown(figure: Decimal): number {
  return cellNumber(parseDecimal(figure.toSignificantDigits(PUBLISHED_DIGITS)) as Ratio);
}

export const compareFunctions: readonly CellFunction[] = [
  cellFunction({
    name: "COMPARE",
    alias: "评级比较",
    clause: compareAppraisals.clause,
    summary: {
      zh: "一名客户经理两次评级的比较：各项得分变动多少，其中因本人数字、因同类合计各多少",
      en: "Two appraisals of one manager compared: the change of each item, and how much of it comes from the own figures and from the class",
    },
    parameters: [
      parameterOf("yearBefore", field.called("变动前考评年度", "Year rated before", year)),
      oneRow("managerBefore", managerColumns, field.called("变动前客户经理", "Manager before", manager)),
      table(
        "peersBefore",
        peerColumns,
        field.called("变动前同类合计", "Totals of the classes before", peers),
      ),
      parameterOf("year", year),
      oneRow("manager", managerColumns, manager),
      table("peers", peerColumns, peers),
    ],
    returns: {
      zh: `带表头的表：${HEADINGS.join("、")}；各项、总分、等级各一行`,
      en: "a table with its heading: item, before, after, change, through the own figure, through the class; a row for each item, the score and the grade",
    },
    extent: () => [7, HEADINGS.length],
    decide: comparison,
    locate,
  }),
];
