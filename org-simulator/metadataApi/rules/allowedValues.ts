import type { ComponentRule } from '../components/deployedComponent.ts';

interface Allowed {
  readonly element: string;
  readonly values: readonly (string | number)[];
}

/** The values that the Metadata API Developer Guide lists for an element; how an org words its refusal is not documented. */
export function allowedValues({ element, values }: Allowed): ComponentRule {
  return ({ body }) => {
    const value = body[element];
    if (value === undefined || values.some((allowed) => allowed === value)) return undefined;
    return `Invalid value ${String(value)} for field ${element}: valid values are ${values.join(', ')}`;
  };
}
