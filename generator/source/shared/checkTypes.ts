import { metadataTypes } from '../../policy/rules/metadataTypes.ts';
import { checkMetadata } from '../../schema/checkMetadata.ts';
import type { MetadataIssue, MetadataIssueKind } from '../../schema/metadataIssue.ts';
import { hasPlaceholder } from '../file/hasPlaceholder.ts';
import type { SourceFile } from '../file/sourceFile.ts';
import { NEWEST_API_VERSION } from '../tree/newestApiVersion.ts';
import type { RuledFound } from './ruledFound.ts';

const LATER = 'Raise sourceApiVersion in sfdx-project.json (version in package.xml), or deploy with a later version.';

const FIXES: Readonly<Record<MetadataIssueKind, string>> = {
  'unknown-type': 'Raise sourceApiVersion in sfdx-project.json, or the version in package.xml.',
  'wrong-root': 'Give the file the suffix of its type, or the root element of its suffix.',
  'unknown-element': 'Remove or correct the element, or raise the API version when a later one has it.',
  'duplicated-element': 'Put all elements of one name together; an element that is no list stands once.',
  'wrong-type': 'Write a value of that type: true or false in lower case, or a whole number.',
  'bad-enum-value': 'Write one of the values that the Metadata API has in this version.',
  'missing-element': 'Add the element.',
};

/** Types, elements, values and required elements, in the API version of the file's project. */
export function checkTypes({ type, root, apiVersion, isVersionGiven }: SourceFile): readonly RuledFound[] {
  const issues = checkMetadata(type, root, apiVersion).filter((issue) => !isReplaced(issue));
  if (issues.length === 0) return [];
  // Of a later version it is not known what it has besides.
  const isOpen = !isVersionGiven || Number(apiVersion) > Number(NEWEST_API_VERSION);
  const remaining = new Set(checkMetadata(type, root, NEWEST_API_VERSION).map(placeOf));
  return issues.map((issue) => {
    const isLater = !remaining.has(placeOf(issue));
    return toFound(issue, {
      apiVersion,
      isLater,
      isDoubtful: isLater || isAccepted(issue) || (isOpen && isGated(issue)),
    });
  });
}

/** A value with a placeholder is another one by the time it is deployed. */
function isReplaced({ kind, message }: MetadataIssue): boolean {
  const value = /^'(.*)' is not a valid value/s.exec(message)?.[1];
  return (kind === 'wrong-type' || kind === 'bad-enum-value') && value !== undefined && hasPlaceholder(value);
}

/**
 * Public projects deploy `True` and `False` in each of their builds (SalesforceFoundation/EDA), and `hidden`, which API
 * 22.0 and earlier have (Metadata API Developer Guide, Profile; SalesforceFoundation/NPSP).
 */
function isAccepted({ kind, type, path, message }: MetadataIssue): boolean {
  if (kind === 'wrong-type') return /^'(?:true|false)' is not a valid value for the type xsd:boolean$/i.test(message);
  return kind === 'unknown-element' && type === 'ProfileFieldLevelSecurity' && path.at(-1) === 'hidden';
}

function isGated({ kind }: MetadataIssue): boolean {
  return kind === 'unknown-element' || kind === 'bad-enum-value' || kind === 'unknown-type';
}

function placeOf({ kind, line, column, message }: MetadataIssue): string {
  return JSON.stringify([kind, line, column, message]);
}

interface Judgement {
  readonly apiVersion: string;
  /** Whether a later version knows it: deployed with that one, the file is fine. */
  readonly isLater: boolean;
  readonly isDoubtful: boolean;
}

function toFound({ kind, path, line, column, message }: MetadataIssue, judgement: Judgement): RuledFound {
  const { apiVersion, isLater, isDoubtful } = judgement;
  return {
    rule: metadataTypes.id,
    severity: 'error',
    line,
    column,
    keyPath: path.join('.'),
    about: path.at(-1) ?? null,
    message: `${message} (API ${apiVersion}${isLater ? '; a later version knows it' : ''}).`,
    fix: isLater ? LATER : FIXES[kind],
    ...(isDoubtful ? { isDoubtful: true } : {}),
  };
}
