/** `erp-order-sync` as people would title it: `Erp Order Sync`. */
export function suggestLabel(name: string): string {
  return name
    .split(/[-_]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
