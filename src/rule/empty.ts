/**
 * A record without fields yet. An engine leaves room in what a constructor makes, and hardly any in `{}`, which becomes
 * a slow table when many fields are put into it by name.
 */
export const Empty = /* @__PURE__ */ emptyRecords();

function emptyRecords(): new () => Record<string, unknown> {
  const make = function Empty() {};
  make.prototype = Object.prototype;
  return make as unknown as new () => Record<string, unknown>;
}
