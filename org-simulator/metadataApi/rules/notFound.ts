/** How the Metadata API says that something is missing in this org (hardisgroupcom/sfdx-hardis deployTipsList.ts). */
export function notFound(element: string, type: string, name: string): string {
  return `In field: ${element} - no ${type} named ${name} found`;
}
