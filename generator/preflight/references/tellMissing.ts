import type { ComponentOwner } from '../../deploy/componentOwner.ts';
import { nearestNames } from '../../provision/nearestNames.ts';
import type { Answers } from '../asking/answer.ts';
import { namesIn } from '../asking/namesIn.ts';
import type { PreflightResult } from '../preflightResult.ts';
import type { Missing } from './missing.ts';
import { placeReference } from './placeReference.ts';

interface Known {
  readonly ownerOf: ComponentOwner;
  /** Answers to `nameQuestions`. */
  readonly names: Answers;
}

/** Problems at the definitions' lines; what is doubtful and near no other name is only a warning. Pure. */
export function tellMissing(missing: readonly Missing[], { ownerOf, names }: Known): PreflightResult {
  const known = new Map([...names].map(([among, answer]) => [among, namesIn(among, answer)]));
  const isUnlisted = ({ among }: Missing) =>
    among !== null && ALWAYS_SOME.test(among) && names.get(among)?.doubt === null && known.get(among)?.length === 0;
  const { unlisted = [], listed = [] } = Object.groupBy(missing, (one) => (isUnlisted(one) ? 'unlisted' : 'listed'));
  const told = listed.map((one) => {
    const near = one.among === null ? [] : nearestNames(lastPart(one), known.get(one.among) ?? []);
    const { position, keyPath, subject } = placeReference(one.reference, ownerOf);
    const message = `${subject}: ${one.what}.`;
    const fix = near.length === 0 ? one.hint : `Did you mean ${near.map((name) => `"${name}"`).join(' or ')}?`;
    return { problem: { position, keyPath, message, fix }, certain: !one.doubtful || near.length > 0 };
  });
  return {
    problems: told.filter(({ certain }) => certain).map(({ problem }) => problem),
    warnings: [
      ...told
        .filter(({ certain }) => !certain)
        .map(({ problem: { position, message, fix } }) => {
          return `${position.file}:${position.line}:${position.column}: ${message} ${fix}`;
        }),
      ...[...Map.groupBy(unlisted, ({ among }) => among)].map(([among, some]) => describeUnlisted(among ?? '', some)),
    ],
  };
}

/**
 * Of these no org has none: an empty list says that this user is not shown them, or that they are kept elsewhere, as
 * with fields of EmailMessage and User.
 */
const ALWAYS_SOME = /^(object$|userLicense$|fields of )/;

function describeUnlisted(among: string, missing: readonly Missing[]): string {
  const names = [...new Set(missing.map(({ reference }) => reference.name))].join(', ');
  const what = among.startsWith('fields of ') ? among : 'such names';
  return `It was not found out whether the org has ${names}: it lists no ${what}.`;
}

/** Fields are compared within their object. */
function lastPart({ reference: { kind, name } }: Missing): string {
  if (kind === 'externalCredential') return name.split('-')[0] ?? name;
  return kind === 'field' ? name.slice(name.indexOf('.') + 1) : name;
}
