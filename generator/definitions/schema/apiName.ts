import type * as z from 'zod';
import { API_NAME_PART, API_NAME_RULE, type ApiNameFormat } from './apiNamePart.ts';
import { text } from './text.ts';

const NAME = new RegExp(`^(?:${API_NAME_PART}__)?${API_NAME_PART}$`);

/** The API name of a component, with or without its package's namespace: `ErpOrderEndpoint`, `acme__Sync`. */
export function apiName(format: ApiNameFormat): z.ZodString {
  return text({ ...format, max: 80, pattern: NAME, rule: API_NAME_RULE });
}
