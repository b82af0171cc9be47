import type { RuledFound } from '../shared/ruledFound.ts';
import { SOURCE_RULES } from '../sourceRules.ts';
import type { AppFile } from './appFile.ts';

/** What the files of external client apps have against one another. */
export function checkApps(files: readonly AppFile[]): readonly (RuledFound & { readonly path: string })[] {
  return SOURCE_RULES.flatMap((rule) => {
    if (rule.on !== 'apps') return [];
    const severity = rule.severity === 'off' ? 'warning' : rule.severity;
    return rule.check(files).map((found) => ({ ...found, rule: rule.id, severity }));
  });
}
