/** One text for a component, to look it up by. */
export function componentKey({ type, fullName }: { readonly type: string; readonly fullName: string }): string {
  return `${type}#${fullName}`;
}
