/** `ns__Name` for what a managed package brought; plain names for the org's own. */
export function qualifyName(namespace: string | null, name: string): string {
  return namespace ? `${namespace}__${name}` : name;
}
