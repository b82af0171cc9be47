/** XML below the root of a component, entry by entry. */
export const object = (name: string, ...operations: readonly string[]): string =>
  `<objectPermissions>${operations.map((one) => `<${one}>true</${one}>`).join('')}<object>${name}</object></objectPermissions>`;

export const field = (name: string, editable: boolean): string =>
  `<fieldPermissions><editable>${editable}</editable><field>${name}</field><readable>true</readable></fieldPermissions>`;

export const permission = (name: string, enabled = true): string =>
  `<userPermissions><enabled>${enabled}</enabled><name>${name}</name></userPermissions>`;

export const ipRange = (start: string, end: string): string =>
  `<loginIpRanges><endAddress>${end}</endAddress><startAddress>${start}</startAddress></loginIpRanges>`;

export const text = (element: string, value: string | number | boolean): string => `<${element}>${value}</${element}>`;
