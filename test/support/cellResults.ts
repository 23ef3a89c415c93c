const CODES = ["#N/A", "#VALUE!", "#NUM!", "#DIV/0!", "#REF!", "#NAME?", "#NULL!"];

function isValue(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value === "string" || typeof value === "boolean") return true;
  const { code, message } = value as { code: string; message: string };
  return CODES.includes(code) && /\p{Script=Han}/u.test(message) && !message.includes("undefined");
}

/** Whether a cell function gave a value, an error or a table as wide in every row. */
export function isResult(result: unknown): boolean {
  if (!Array.isArray(result)) return isValue(result);
  return (
    result.length > 0 &&
    result.every((row: unknown[]) => row.length === result[0].length && row.every(isValue))
  );
}
