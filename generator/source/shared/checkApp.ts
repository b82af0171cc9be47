import type { Found } from '../../policy/ruleCheck.ts';
import { ipRelaxation } from '../../policy/rules/ipRelaxation.ts';
import type { XmlElement } from '../../schema/xmlElement.ts';
import type { SourceFile } from '../file/sourceFile.ts';
import { readApp, type SourceApp } from './readApp.ts';
import type { RuledFound } from './ruledFound.ts';
import { SHARED_RULES } from './sharedRules.ts';
import type { SourceContext } from './sourceContext.ts';

/** What rules over apps find in a connected app, or in one of the files of an external client app. */
export function checkApp(file: SourceFile, { policy, today, findObject }: SourceContext): readonly RuledFound[] {
  const source = readApp(file);
  if (source === null) return [];
  const references = { certificates: new Map(), profiles: new Map(), apiVersions: new Map() };
  const holder = {
    license: null,
    permissionSetLicenses: [],
    userPermissions: new Set(''),
    readableObjects: new Set(''),
  };
  const { apiVersion } = file;
  const context = { holder, policy, today, apiVersion, references, findObject, isComplete: true, definition: null };
  const found = SHARED_RULES.flatMap(({ rule, severity, fix }) =>
    rule.on === 'app'
      ? rule
          .check(source.app, context)
          .map((one) => ({ ...toFound(source, one), rule: rule.id, severity, fix: fix ?? one.fix }))
      : [],
  );
  return [...found, ...checkRelaxation(source)];
}

function toFound(source: SourceApp, { path, about, message }: Found): Omit<RuledFound, 'rule' | 'severity' | 'fix'> {
  const { line, column, name } = elementOf(source, String(path[0]));
  return { line, column, keyPath: name, about: about ?? null, message };
}

function elementOf({ elements, root }: SourceApp, key: string): XmlElement {
  return elements[key] ?? root;
}

function checkRelaxation(source: SourceApp): readonly RuledFound[] {
  if (source.app.ipRelaxation === 'enforce') return [];
  const { line, column, name, text } = elementOf(source, 'ipRelaxation');
  return [
    {
      rule: ipRelaxation.id,
      severity: 'warning',
      line,
      column,
      keyPath: name,
      about: null,
      message: `"${text.trim()}" relaxes IP restrictions for this app.`,
      fix: 'Enforce IP restrictions: those of profiles hold for the app then.',
    },
  ];
}
