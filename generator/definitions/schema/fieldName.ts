import type * as z from 'zod';
import { API_NAME_PART, type ApiNameFormat } from './apiNamePart.ts';
import { text } from './text.ts';

/** Namespace, name and suffix, and for compound fields the part: `acme__Place__Latitude__s`. */
const NAME = new RegExp(`^${API_NAME_PART}(?:__${API_NAME_PART}){0,3}$`);
const RULE = 'is not the API name of a field alone (its object stands above it already).';

/** The API name of a field without its object: `Industry`, `ERP_Number__c`. */
export function fieldName(format: ApiNameFormat): z.ZodString {
  return text({ ...format, max: 80, pattern: NAME, rule: RULE });
}
