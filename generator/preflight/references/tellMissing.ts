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
  const told = missing.map((one) => {
    const near = one.among === null ? [] : nearestNames(lastPart(one), known.get(one.among) ?? []);
    const { position, keyPath, subject } = placeReference(one.reference, ownerOf);
    const message = `${subject}: ${one.what}.`;
    const fix = near.length === 0 ? one.hint : `Did you mean ${near.map((name) => `"${name}"`).join(' or ')}?`;
    return { problem: { position, keyPath, message, fix }, certain: !one.doubtful || near.length > 0 };
  });
  return {
    problems: told.filter(({ certain }) => certain).map(({ problem }) => problem),
    warnings: told
      .filter(({ certain }) => !certain)
      .map(({ problem: { position, message, fix } }) => {
        return `${position.file}:${position.line}:${position.column}: ${message} ${fix}`;
      }),
  };
}

/** Fields are compared within their object. */
function lastPart({ reference: { kind, name } }: Missing): string {
  if (kind === 'externalCredential') return name.split('-')[0] ?? name;
  return kind === 'field' ? name.slice(name.indexOf('.') + 1) : name;
}
