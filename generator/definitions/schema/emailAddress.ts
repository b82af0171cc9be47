import type * as z from 'zod';
import { isEmail } from '../formats/isEmail.ts';
import { text } from './text.ts';
import type { TextFormat } from './textFormat.ts';

/** User.Email holds 128 characters (Field Reference Guide, User). */
export function emailAddress(format: TextFormat): z.ZodString {
  return text({ max: 128, mistake: (value) => (isEmail(value) ? null : 'is not an e-mail address.'), ...format });
}
