import * as z from 'zod';
import type { TextFormat } from './textFormat.ts';
import { textMeta } from './textMeta.ts';

/** A text on one line in a given format. */
export function text(format: TextFormat): z.ZodString {
  // All at once, because each call that changes a schema copies it, and a hundred texts are made at every start.
  const checks = [
    z.minLength(format.mayBeEmpty ? 0 : 1),
    z.maxLength(format.max ?? 255),
    z.superRefine<string>((value, context) => addMistake(value, format, context)),
  ];
  return z
    .string()
    .check(...checks)
    .register(z.globalRegistry, textMeta(format));
}

function addMistake(value: string, format: TextFormat, context: z.RefinementCtx<string>): void {
  if (value === '') return;
  const message = findMistake(value, format);
  if (message === null) return;
  const fix = format.fix ?? `Write for example "${format.example}".`;
  context.addIssue({ code: 'custom', message, params: { fix, names: format.names?.() ?? [] } });
}

function findMistake(value: string, { pattern, rule, mistake }: TextFormat): string | null {
  if (value !== value.trim() || /[\r\n\u2028\u2029]/.test(value))
    return 'has line breaks, or spaces at its start or end.';
  if (pattern?.test(value) === false) return rule ?? 'is not in the right form.';
  return mistake?.(value) ?? null;
}
