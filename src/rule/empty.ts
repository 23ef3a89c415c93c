/**
 * A record without fields yet. An engine leaves room in what a constructor makes, and hardly any in `{}`, which becomes
 * a slow table when many fields are put into it by name.
 */
export const Empty = /* @__PURE__ */ emptyRecords();

/**
 * A new record of what one holds and more. The same as `{ ...record, ...more }`, whose every further field costs an
 * engine a microsecond, since it leaves no room in the copy of a record.
 */
export function extended<R extends object, M extends object, L extends object = object>(
  record: R,
  more: M,
  last?: L,
): R & M & L {
  return Object.assign(new Empty(), record, more, last);
}

function emptyRecords(): new () => Record<string, unknown> {
  const make = function Empty() {};
  make.prototype = Object.prototype;
  return make as unknown as new () => Record<string, unknown>;
}
