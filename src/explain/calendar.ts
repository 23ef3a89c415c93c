import type { Locale } from "../rule/index.js";

const MONTHS: readonly string[] = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** The clock of the bank, which is told without its offset. */
const BANK_OFFSET = "+08:00";

const INSTANT = /(.{10})T(\d\d):(\d\d)(?::(\d\d)(\.\d+)?)?(.+)/;

/** A month of the year: 5月, May. */
export function saidMonth(month: number, locale: Locale): string {
  return locale === "zh" ? `${month}月` : (MONTHS[month - 1] ?? String(month));
}

/**
 * A day `YYYY-MM-DD`, a month `YYYY-MM` or a moment as people write it, to its last digit: 2025年5月30日,
 * 30 May 2025; 2025年5月30日9时, 30 May 2025, 09:00.
 */
export function saidDate(iso: string, locale: Locale): string {
  if (iso.includes("T")) return saidInstant(iso, locale);
  const [year = 0, month = 0, day] = iso.split("-").map(Number);
  const named = saidMonth(month, locale);
  if (locale === "zh") return `${year}年${named}${day === undefined ? "" : `${day}日`}`;
  return `${day === undefined ? "" : `${day} `}${named} ${year}`;
}

function saidInstant(iso: string, locale: Locale): string {
  return iso.replace(INSTANT, (_, day, hour, minute, whole = "00", decimals = "", offset) => {
    const second = `${whole}${decimals.replace(/\.?0+$/, "")}`;
    const isWhole = second === "00";
    const clock = offset === BANK_OFFSET ? "" : `UTC${offset === "Z" ? "" : offset}`;
    if (locale === "en") {
      const time = `${hour}:${minute}${isWhole ? "" : `:${second}`}`;
      return `${saidDate(day, locale)}, ${time}${clock === "" ? "" : ` ${clock}`}`;
    }
    const seconds = isWhole ? "" : `${second.replace(/^0/, "")}秒`;
    const minutes = isWhole && minute === "00" ? "" : `${Number(minute)}分`;
    return `${saidDate(day, locale)}${Number(hour)}时${minutes}${seconds}${clock === "" ? "" : `（${clock}）`}`;
  });
}
