import { textOf } from '../body/textOf.ts';
import type { ComponentRule } from '../components/deployedComponent.ts';

interface Limit {
  readonly element: string;
  /** The field's label in Salesforce's message. */
  readonly label: string;
  readonly length: number;
}

/** "<Label>: data value too large: <value> (max length=<n>)", STRING_TOO_LONG in all of Salesforce's APIs. */
export function maxLength({ element, label, length }: Limit): ComponentRule {
  return ({ body }) => {
    const text = textOf(body, element) ?? '';
    return text.length > length ? `${label}: data value too large: ${text} (max length=${length})` : undefined;
  };
}
