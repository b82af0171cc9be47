/** Code unit order, as Salesforce sorts what it returns; never a locale's. For `toSorted`. */
export function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
