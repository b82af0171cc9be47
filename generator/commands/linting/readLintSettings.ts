import { nearestName } from '../../definitions/issues/nearestName.ts';
import { FINDING_FORMATS, type FindingFormat } from '../../findings/findingFormats.ts';
import { ToolError } from '../../shared/toolError.ts';
import type { CommandOptions } from '../command.ts';
import type { LintSettings } from './lintSettings.ts';

/** Throws ToolError for a format that there is none, for a file that nothing would be written to, for fixes of sources. */
export function readLintSettings(options: CommandOptions): LintSettings {
  const { format, output, strict, fix, fixWidening, sourceDir } = options;
  const isFixing = fix === true || fixWidening === true;
  const sourceFolders = Array.isArray(sourceDir) ? [...new Set<string>(sourceDir)] : [];
  if (sourceFolders.length > 0 && isFixing) throw fixOfSource();
  const name = typeof format === 'string' ? readFormat(format) : 'text';
  if (typeof output === 'string' && name === 'text') {
    throw new ToolError('--output writes a report for programs, and no format is given.', {
      actions: [`Write for example --format sarif --output ${output}.`],
    });
  }
  return {
    format: name,
    output: typeof output === 'string' ? output : null,
    isStrict: strict === true,
    isFixing,
    isWidening: fixWidening === true,
    sourceFolders,
  };
}

function fixOfSource(): ToolError {
  return new ToolError('--fix edits definitions, and --source-dir looks at metadata files.', {
    actions: ['Leave out one of the two.'],
  });
}

function readFormat(name: string): FindingFormat {
  const format = FINDING_FORMATS.find((candidate) => candidate === name);
  if (format !== undefined) return format;
  const nearest = nearestName(name, FINDING_FORMATS);
  throw new ToolError(`There is no format ${JSON.stringify(name)}.`, {
    actions: [
      ...(nearest === null ? [] : [`Did you mean "${nearest}"?`]),
      `Formats are ${FINDING_FORMATS.join(', ')}.`,
    ],
  });
}
