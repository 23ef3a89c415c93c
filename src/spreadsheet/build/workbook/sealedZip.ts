const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** 1 January 1980, 0:00, the first moment a zip can name, as its date and time. */
const FIRST_DAY = 0x0021;

/** A zip file in which no entry says when it was written, so that the same contents give the same bytes. */
export function withoutTimes(zip: Uint8Array): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  const at = (offset: number, signature: number) => {
    if (view.getUint32(offset, true) !== signature) throw new Error(`no zip entry at ${offset}`);
  };
  const end = bytes.length - 22;
  at(end, END);
  let central = view.getUint32(end + 16, true);
  for (let entries = view.getUint16(end + 10, true); entries > 0; entries--) {
    at(central, CENTRAL);
    view.setUint32(central + 12, FIRST_DAY << 16, true);
    const local = view.getUint32(central + 42, true);
    at(local, LOCAL);
    view.setUint32(local + 10, FIRST_DAY << 16, true);
    central += 46 + [28, 30, 32].reduce((sum, length) => sum + view.getUint16(central + length, true), 0);
  }
  return bytes;
}
