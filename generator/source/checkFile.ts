import type { SourceFile } from './file/sourceFile.ts';
import { checkAccess } from './shared/checkAccess.ts';
import { checkApp } from './shared/checkApp.ts';
import { checkTypes } from './shared/checkTypes.ts';
import type { RuledFound } from './shared/ruledFound.ts';
import type { SourceContext } from './shared/sourceContext.ts';
import { SOURCE_RULES } from './sourceRules.ts';

/** Everything that is found in one well-formed file, in order of line and column. A wrong root makes it another file. */
export function checkFile(file: SourceFile, context: SourceContext): readonly RuledFound[] {
  const types = checkTypes(file);
  if (file.root.name !== file.type) return types;
  const own = SOURCE_RULES.flatMap((rule): RuledFound[] => {
    if (rule.on !== 'file' || !rule.types.includes(file.type)) return [];
    const severity = rule.severity === 'off' ? 'warning' : rule.severity;
    return rule.check(file).map((found) => ({ ...found, rule: rule.id, severity }));
  });
  const all = [...types, ...own, ...checkAccess(file, context), ...checkApp(file, context)];
  return all.toSorted((left, right) => left.line - right.line || left.column - right.column);
}
