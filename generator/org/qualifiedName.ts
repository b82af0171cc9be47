/** `ns__Name` as the Metadata API writes names of a managed package; plain names for the org's own. */
export function qualifiedName(namespace: string | null, name: string): string {
  return namespace ? `${namespace}__${name}` : name;
}
