import type { Reporter } from '../command.ts';
import type { DefinitionPreview } from './previewDefinition.ts';

export interface DefinitionReport {
  readonly file: string;
  readonly text: string;
  readonly preview: DefinitionPreview | null;
  readonly isDryRun: boolean;
}

/** The definition, what it generates in one environment, and what comes next. */
export function reportDefinition(reporter: Reporter, { file, text, preview, isDryRun }: DefinitionReport): void {
  reporter.line(file, 'heading');
  for (const line of text.trimEnd().split('\n')) reporter.line(`  ${line}`);
  if (preview !== null) reportPreview(reporter, preview);
  reporter.line('');
  if (isDryRun) {
    reporter.line('Nothing was written.');
    return;
  }
  const environment = preview?.environment ?? '<name>';
  reporter.line(`Written: ${file}`, 'good');
  reporter.line('Next: npm run lint');
  reporter.line(`      npm run credentials -- create --env ${environment}`);
  reporter.line(`      npm run generate -- --env ${environment}`);
}

function reportPreview(reporter: Reporter, { environment, files }: DefinitionPreview): void {
  reporter.line('');
  reporter.line(`What it generates in ${environment}, besides its app:`, 'heading');
  for (const { path, contents } of files) {
    reporter.line(`  force-app/${environment}/${path}`, 'added');
    for (const line of contents.trimEnd().split('\n').slice(1)) reporter.line(`    ${line}`, 'muted');
  }
}
