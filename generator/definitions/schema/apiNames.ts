import type { z } from 'zod';
import { text } from './text.ts';

/**
 * A developer name: letters, digits and underscores, begins with a letter, no underscore at the end and no two in a row
 * (the rule Salesforce states for every DeveloperName field in its Object Reference).
 */
const PART = '[A-Za-z](?:_?[A-Za-z0-9])*';
const RULE = 'is no API name: letters, digits and single underscores, beginning with a letter.';

interface ApiNameFormat {
  readonly description: string;
  readonly example: string;
}

/** The API name of a component, with or without its package's namespace: `ErpOrderEndpoint`, `acme__Sync`. */
export function apiName(format: ApiNameFormat): z.ZodString {
  return text({ ...format, max: 80, pattern: new RegExp(`^(?:${PART}__)?${PART}$`), rule: RULE });
}

/** The API name of an object: `Order`, `ERP_Item__c`, `acme__Item__c`. */
export function objectName(format: ApiNameFormat): z.ZodString {
  return text({ ...format, max: 80, pattern: new RegExp(`^${PART}(?:__${PART}){0,3}$`), rule: RULE });
}

/** The API name of a field without its object: `Industry`, `ERP_Number__c`. */
export function fieldName(format: ApiNameFormat): z.ZodString {
  const rule = 'is no API name of a field alone: its object stands above it already.';
  return text({ ...format, max: 80, pattern: new RegExp(`^${PART}(?:__${PART}){0,3}$`), rule });
}

/** An API name that ends in a given suffix: `ERP_Setting__mdt`. */
export function suffixedName(suffix: '__mdt' | '__c', format: ApiNameFormat): z.ZodString {
  const rule = `is no API name that ends in ${suffix}.`;
  return text({ ...format, max: 80, pattern: new RegExp(`^(?:${PART}__)?${PART}${suffix}$`), rule });
}
