import { type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { applying, fieldsByCase, type In, words, wordWithCode } from "../rule/index.js";
import { warningLevel } from "./levels.js";

/** What head office sends out. */
type HeadOfficeDocument = "notice" | "information";

/** How head office came by what it knows. */
export type HeadOfficeChannel = "anyChannel" | "onSite" | "offSite" | "widerRisk";

const headOfficeNoticeInput = {
  /** How head office came by it; `widerRisk` is a systemic, group or industry risk. */
  channel: field.choice<HeadOfficeChannel>("信息渠道", "Channel", {
    anyChannel: ["通过各种渠道发现的预警信息", "found through any channel"],
    onSite: ["现场检查发现有问题的贷款", "a loan in trouble, found on site"],
    offSite: ["非现场检查发现有问题的贷款", "a loan in trouble, found off site"],
    widerRisk: ["系统风险、集团关联风险、行业风险等信息", "a systemic, group or industry risk"],
  }),
  /** The level of the warning; needed for all but `widerRisk`, which has none. */
  level: field.optional(warningLevel),
  /** Whether it was sent out already. */
  issued: field.flag("已下发", "Sent out"),
};

const headOfficeNoticeOutput = {
  channel: headOfficeNoticeInput.channel,
  /** What head office sends out. */
  document: field.choice<HeadOfficeDocument>("应下发的文件", "To be sent out", {
    notice: ["预警信息通知书", "a warning notice"],
    information: ["风险信息", "the information"],
  }),
  level: field.nullable(warningLevel, "不分级别", "no level applies"),
  issued: headOfficeNoticeInput.issued,
};

const notes = {
  notIssued: {
    zh: "尚未下发，应予下发；条文没有规定期限",
    en: "Not sent out yet; send it out, though the text sets no term",
  },
} as const;

export interface HeadOfficeNoticeInput extends In<typeof headOfficeNoticeInput> {}
export interface HeadOfficeNoticeFinding
  extends Found<"headOfficeNotice", typeof headOfficeNoticeOutput, typeof notes> {}

/**
 * What head office sends out on a risk: a notice by the level of the warning, however it found it; of systemic,
 * group and industry risks the information, to the branches concerned. The text sets no term.
 *
 * @param input the channel, the level and whether it was sent out ({@link HeadOfficeNoticeInput})
 * @returns the document, its level, and a note where it was not sent out yet
 * @throws {@link RuleInputError} for a warning without a level, and for a level of a wider risk
 * @see early-warning-13
 * @example
 * headOfficeNotice({ channel: "onSite", level: "orange", issued: true }).document; // "notice"
 * headOfficeNotice({ channel: "widerRisk", issued: true }).document; // "information"
 */
export const headOfficeNotice: Rule<HeadOfficeNoticeInput, HeadOfficeNoticeFinding> = rule({
  name: "headOfficeNotice",
  clause: "early-warning-13",
  title: { zh: "总行下发预警信息", en: "Notices of head office" },
  input: headOfficeNoticeInput,
  output: headOfficeNoticeOutput,
  notes,
  decide: (input) => {
    const { channel, issued } = input;
    const wider = channel === "widerRisk";
    const { level } = fieldsByCase(input, {
      level: {
        holds: !wider,
        when: {
          zh: `信息渠道不是${wordWithCode(headOfficeNoticeInput.channel, "widerRisk")}`,
          en: "where channel is not widerRisk",
        },
      },
    });
    const document: HeadOfficeDocument = wider ? "information" : "notice";
    return { channel, document, level, issued, notes: applying({ notIssued: !issued }) };
  },
  say: ({ level, issued }) => ({
    headline:
      level === null
        ? words("应将{document}下发有关行", "{document} is to go to the branches concerned")
        : words("应按{level}下发{document}", "{document} is to be sent out, level {level}"),
    steps: [
      { field: "channel" },
      { field: "document" },
      { field: "level" },
      {
        field: "issued",
        what: words("下发情况", "State"),
        result: issued ? words("已下发", "sent out") : words("尚未下发", "not sent out yet"),
      },
    ],
  }),
});
