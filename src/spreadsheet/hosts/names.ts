/** What stands before the names of the functions in a cell: KAOPING.GRADE where a host has namespaces. */
export const NAMESPACE = "KAOPING";

/** The name of a function in hosts without namespaces. */
export function prefixed(name: string): string {
  return `${NAMESPACE}_${name}`;
}
