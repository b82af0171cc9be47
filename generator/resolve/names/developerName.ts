/**
 * The API name of the permission set and the app, from the definition's file name: `erp-order-sync` becomes
 * `Erp_Order_Sync`. Salesforce's rule for developer names: letters, digits and single underscores, the first character
 * a letter, the last no underscore (Metadata API developer guide, "fullName"). A name that would begin with a digit
 * gets an `X` in front, as Setup does when it proposes an API name for a label.
 */
export function developerName(fileName: string): string {
  const words = fileName.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('_');
  return /^[A-Z]/.test(name) ? name : `X${name}`;
}
