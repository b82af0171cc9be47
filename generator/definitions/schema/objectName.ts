import type * as z from 'zod';
import { API_NAME_PART, API_NAME_RULE, type ApiNameFormat } from './apiNamePart.ts';
import { text } from './text.ts';

/** A name, perhaps with a namespace before it and a suffix after it. */
const NAME = new RegExp(`^${API_NAME_PART}(?:__${API_NAME_PART}){0,2}$`);

/** The API name of an object: `Order`, `ERP_Item__c`, `acme__Item__c`. */
export function objectName(format: ApiNameFormat): z.ZodString {
  return text({ ...format, max: 80, pattern: NAME, rule: API_NAME_RULE });
}
