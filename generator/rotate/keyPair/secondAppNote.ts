/**
 * Description of an app that stands in for another while its certificate is replaced; it also tells that it is ours to
 * delete. Descriptions hold 255 characters, and developer names 70 of them at most.
 */
export function secondAppNote(appName: string): string {
  return `Stands in for ${appName} while its certificate is replaced by sf-integration-users, which deletes it in the end.`;
}
