import * as z from 'zod';
import type { TextFormat } from './textFormat.ts';
import { textMeta } from './textMeta.ts';

/** A text of several lines; spaces and line breaks around it do not count. */
export function paragraph(format: Pick<TextFormat, 'description' | 'example'> & { readonly max: number }): z.ZodString {
  return z.string().trim().min(1).max(format.max).meta(textMeta(format));
}
