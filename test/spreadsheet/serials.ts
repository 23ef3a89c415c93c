const DAY = 86_400_000;

/** Serial number of 1 January 1970. */
const EPOCH = 25_569;

/** From 1 March 1900 on the serial numbers of all hosts agree. */
const FIRST = 61;

const WRITTEN = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2})?)([+-]\d{2}:\d{2}|Z))?$/;

/** A date, or a moment on Beijing's clock, as a cell holds it; undefined for any other text. */
export function serialOfText(text: string): number | undefined {
  const [, day = "", time, offset] = WRITTEN.exec(text) ?? [];
  if (day === "" || (offset !== undefined && offset !== "+08:00")) return undefined;
  const serial = serialOf(day, time);
  return Number.isFinite(serial) && serial >= FIRST && isReal(day) ? serial : undefined;
}

/** The serial number of what a clock on the wall shows, to 15 digits. */
export function serialOf(day: string, time = "00:00"): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(":").map(Number);
  const days = Date.parse(`${day}T00:00Z`) / DAY + EPOCH;
  return Number((days + (hours * 3600 + minutes * 60 + seconds) / 86_400).toPrecision(15));
}

function isReal(day: string): boolean {
  return new Date(`${day}T00:00Z`).toISOString().startsWith(day);
}
