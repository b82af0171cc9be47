import type * as z from 'zod';
import { API_NAME_PART, type ApiNameFormat } from './apiNamePart.ts';
import { text } from './text.ts';

/** An API name that ends in a given suffix: `ERP_Setting__mdt`. */
export function suffixedName(suffix: '__mdt' | '__c', format: ApiNameFormat): z.ZodString {
  const pattern = new RegExp(`^(?:${API_NAME_PART}__)?${API_NAME_PART}${suffix}$`);
  return text({ ...format, max: 80, pattern, rule: `is not an API name that ends in ${suffix}.` });
}
