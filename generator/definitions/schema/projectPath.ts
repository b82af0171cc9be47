import type * as z from 'zod';
import { isProjectPath } from '../formats/isProjectPath.ts';
import { text } from './text.ts';
import type { TextFormat } from './textFormat.ts';

const MISTAKE = 'is not a path inside the project: relative to the project folder, with "/", without "..".';

/** A file of the project, as a relative path. */
export function projectPath(format: TextFormat): z.ZodString {
  return text({ ...format, mistake: (value) => (isProjectPath(value) ? (format.mistake?.(value) ?? null) : MISTAKE) });
}
