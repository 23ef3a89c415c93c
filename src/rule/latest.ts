/**
 * A function that keeps its latest result: whoever reads a finding reads one part after the other, and each is made from
 * what was decided, which a long batch of findings would be too large to hold.
 */
export function latest<Args extends readonly unknown[], Result>(
  make: (...args: Args) => Result,
): (...args: Args) => Result {
  let last: { readonly args: Args; readonly result: Result } | undefined;
  return (...args) => {
    if (last === undefined || last.args.some((each, i) => each !== args[i]))
      last = { args, result: make(...args) };
    return last.result;
  };
}
