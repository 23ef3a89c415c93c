const latest = new Map<object, object>();

/**
 * Keeps the latest of what a rule decided. A collection of garbage that finds no record of a shape has the engine forget the
 * shape and throw away the code compiled for it, so that the next roster starts with neither; one record keeps both.
 */
export function keepShapes<D extends object>(rule: object, decided: D): D {
  latest.set(rule, decided);
  return decided;
}
