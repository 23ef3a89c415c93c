import * as field from "../rule/fields.js";

/** What decides between Article 47 and Article 48. */
export const balances = {
  /** The manager's NPL in yuan, as it stands in the period paid. */
  nplBalance: field.money("不良贷款余额", "NPL balance"),
  /** The tolerance amount in yuan ({@link toleranceAmount}). */
  tolerance: field.money("容忍额度", "Tolerance amount", { clause: "measures-47" }),
};

/** What is paid of an exact amount: rounded half up to the fen. */
export const payable = field.fen("应付金额（四舍五入到分）", "Payable, rounded half up to the fen");
