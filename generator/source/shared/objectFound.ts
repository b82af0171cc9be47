import type { RuleContext } from '../../policy/ruleContext.ts';
import type { XmlElement } from '../../schema/xmlElement.ts';
import { flagOf } from '../file/flagOf.ts';
import { textOf } from '../file/textOf.ts';
import type { SourceFound } from '../sourceFound.ts';
import type { SharedRule } from './sharedRules.ts';
import type { SourceAccess } from './sourceAccess.ts';
import { toFound } from './toFound.ts';

/** What a rule over objects says of those that a file names; nothing for a rule over something else. */
export function objectFound(
  { rule, fix, about, isOfReaders }: SharedRule,
  access: readonly SourceAccess[],
  context: RuleContext,
): readonly SourceFound[] {
  if (rule.on !== 'object') return [];
  const concerned = isOfReaders ? access.filter(({ access: { can } }) => can.includes('read')) : access;
  return concerned.flatMap((one) =>
    rule.check(one.access, context).flatMap((found) => {
      const element = one.elementAt(found.path);
      // A field that may not be read is named, and that is no access.
      if (about !== 'everybody' && isDenied(element)) return [];
      return [toFound(found, { element, keyPath: keyPathOf(one, element), fix })];
    }),
  );
}

function isDenied(element: XmlElement): boolean {
  return element.name === 'fieldPermissions' && flagOf(element, 'readable') === false;
}

function keyPathOf({ access }: SourceAccess, element: XmlElement): string {
  if (element.name === 'fieldPermissions') return `fieldPermissions.${textOf(element, 'field')}`;
  return `objectPermissions.${access.object}${element.children.length > 0 ? '' : `.${element.name}`}`;
}
