/** An analysis that is asked with arguments of its own: the function, called by its name, with what is said of it. */
export function asked<Call extends (...given: never[]) => object, Told extends object>(
  name: string,
  call: Call,
  told: Told,
): Call & Told {
  return Object.freeze(Object.assign(Object.defineProperty(call, "name", { value: name }), told));
}
