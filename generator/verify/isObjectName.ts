/** True for the form of an object's API name; whatever else is refused where it would stand in a query. */
export function isObjectName(text: string): boolean {
  return /^[A-Za-z]\w*$/.test(text);
}
