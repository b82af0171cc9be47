import { z } from 'zod';

export interface TextFormat {
  /** For editors and the reference: one or two sentences. */
  readonly description: string;
  readonly example: string;
  /** In UTF-16 units, as Salesforce counts. */
  readonly max?: number;
  /** What applies when the key is left out, when that is one fixed text. */
  readonly default?: string;
  /** Regular expression for the whole text, also given to editors. */
  readonly pattern?: RegExp;
  /** What is wrong with a text that does not match `pattern`, as the end of a sentence that begins with the text. */
  readonly rule?: string;
  /** More that can be wrong, in the same words; null when nothing is. */
  readonly mistake?: (text: string) => string | null;
  /** A full sentence: what to write instead. */
  readonly fix?: string;
  /** Names to propose the nearest of. */
  readonly names?: () => readonly string[];
  readonly mayBeEmpty?: true;
}

/** A text on one line in a given format. */
export function text(format: TextFormat): z.ZodString {
  const limited = z
    .string()
    .min(format.mayBeEmpty ? 0 : 1)
    .max(format.max ?? 255);
  return limited.superRefine((value, context) => addMistake(value, format, context)).meta(metaOf(format));
}

/** A text of several lines; spaces and line breaks around it do not count. */
export function paragraph(format: TextFormat): z.ZodString {
  return z
    .string()
    .trim()
    .min(1)
    .max(format.max ?? 255)
    .meta(metaOf(format));
}

function metaOf({ description, example, pattern, ...format }: TextFormat): Readonly<Record<string, unknown>> {
  return {
    description,
    examples: [example],
    ...(format.default === undefined ? {} : { default: format.default }),
    ...(pattern === undefined ? {} : { pattern: pattern.source }),
  };
}

function addMistake(value: string, format: TextFormat, context: z.RefinementCtx<string>): void {
  if (value === '') return;
  const message = findMistake(value, format);
  if (message === null) return;
  const fix = format.fix ?? `Write for example "${format.example}".`;
  context.addIssue({ code: 'custom', message, params: { fix, names: format.names?.() ?? [] } });
}

function findMistake(value: string, { pattern, rule, mistake }: TextFormat): string | null {
  if (value !== value.trim() || /[\r\n]/.test(value)) return 'has line breaks, or spaces at its start or end.';
  if (pattern?.test(value) === false) return rule ?? 'is not in the right form.';
  return mistake?.(value) ?? null;
}
