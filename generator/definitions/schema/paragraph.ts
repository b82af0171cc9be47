import * as z from 'zod';
import type { TextFormat } from './textFormat.ts';
import { textMeta } from './textMeta.ts';

/** A text of several lines; spaces and line breaks around it do not count. */
export function paragraph(format: Pick<TextFormat, 'description' | 'example'> & { readonly max: number }): z.ZodString {
  // All at once, as in `text`.
  return z
    .string()
    .check(z.trim(), z.minLength(1), z.maxLength(format.max))
    .register(z.globalRegistry, textMeta(format));
}
