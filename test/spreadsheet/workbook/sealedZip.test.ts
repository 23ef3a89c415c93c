import { expect, test } from "vitest";
import { withoutTimes } from "../../../src/spreadsheet/build/workbook/sealedZip.js";

/** A zip of two empty files as a packer writes it at a time. */
function zipped(time: number): Uint8Array {
  const names = ["a", "bb"];
  const local = names.map((name) =>
    header(
      30,
      0x04034b50,
      [
        [10, time],
        [26, name.length],
      ],
      name,
    ),
  );
  const offsets = [0, local[0]?.length ?? 0];
  const central = names.map((name, at) =>
    header(
      46,
      0x02014b50,
      [
        [12, time],
        [28, name.length],
        [42, offsets[at] ?? 0],
      ],
      name,
    ),
  );
  const start = local.flat().length;
  return new Uint8Array(
    [
      ...local,
      ...central,
      header(
        22,
        0x06054b50,
        [
          [10, names.length],
          [16, start],
        ],
        "",
      ),
    ].flat(),
  );
}

function header(
  size: number,
  signature: number,
  fields: readonly [at: number, value: number][],
  name: string,
) {
  const view = new DataView(new ArrayBuffer(size));
  view.setUint32(0, signature, true);
  for (const [at, value] of fields) view.setUint32(at, value, true);
  return [...new Uint8Array(view.buffer), ...new TextEncoder().encode(name)];
}

test("a zip packed at two times is one file", () => {
  expect(withoutTimes(zipped(0x59f65d2b))).toEqual(withoutTimes(zipped(0x5d2159f6)));
  expect(withoutTimes(zipped(0x59f65d2b))).toEqual(zipped(0x00210000));
});

test("what is no zip is refused", () => {
  expect(() => withoutTimes(new Uint8Array(30))).toThrow("no zip entry at 8");
});
