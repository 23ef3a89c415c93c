/** What stands as the credit model in an input; nothing where it cannot be read, which is refused where the rest is read. */
export function modelIn(input: unknown): unknown {
  try {
    return (input as { readonly model?: unknown }).model;
  } catch {
    // No object, or a getter or a proxy that fails.
  }
  return undefined;
}
