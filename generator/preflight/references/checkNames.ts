import { componentOwner } from '../../deploy/componentOwner.ts';
import type { Org } from '../../org/org.ts';
import type { Answers, Questions } from '../asking/answer.ts';
import { askOrg } from '../asking/askOrg.ts';
import { nameQuestions } from '../asking/nameQuestions.ts';
import { findMissingFields } from '../fields/findMissingFields.ts';
import { particleOf } from '../fields/particleOf.ts';
import { particleQueries } from '../fields/particleQueries.ts';
import { findUnlicensed } from '../licenses/findUnlicensed.ts';
import { licenseQueries } from '../licenses/licenseQueries.ts';
import type { PreflightRequest } from '../preflightRequest.ts';
import type { PreflightResult } from '../preflightResult.ts';
import { collectReferences } from './collectReferences.ts';
import { comingIn } from './comingIn.ts';
import { findMissing } from './findMissing.ts';
import { lookupOf } from './lookupOf.ts';
import { type LookupName, lookupQueries } from './lookups.ts';
import { NOUNS } from './nouns.ts';
import type { Reference } from './reference.ts';
import { tellMissing } from './tellMissing.ts';

/**
 * Every name in what is new or changed that the org does not have, with the nearest one that it does. Two calls, and
 * two more when something is missing; none when nothing is new. @throws OrgError
 */
export async function checkNames(org: Org, { environment, differences }: PreflightRequest): Promise<PreflightResult> {
  const isComing = comingIn(differences.map(({ component }) => component));
  const references = withObjects(collectReferences(differences)).filter((reference) => !isComing(reference));
  const answers = await askOrg(org, questionsFor(references));
  const names = findMissing(references, answers);
  const objects = names.filter(({ among }) => among === 'object').map(({ reference }) => reference.name.toLowerCase());
  const missing = [...names, ...findMissingFields(references, answers, new Set(objects))];
  const known = await askOrg(org, nameQuestions(missing));
  const ownerOf = componentOwner(environment.users);
  const told = tellMissing(missing, { ownerOf, names: known });
  const unlicensed = findUnlicensed(references, answers, ownerOf);
  return { problems: told.problems, warnings: [...told.warnings, ...unlicensed, ...doubts(answers)] };
}

/** The object of each field, too: one that has no object permissions of its own is named by its fields alone. */
function withObjects(references: readonly Reference[]): readonly Reference[] {
  const named = new Set(references.filter(({ kind }) => kind === 'object').map(objectKey));
  return references.flatMap((reference) => {
    if (reference.kind !== 'field') return [reference];
    const object: Reference = { ...reference, kind: 'object', name: reference.name.split('.')[0] ?? '' };
    if (named.has(objectKey(object))) return [reference];
    named.add(objectKey(object));
    return [object, reference];
  });
}

function objectKey({ component, name }: Reference): string {
  return `${component.type} ${component.fullName} ${name.toLowerCase()}`;
}

function questionsFor(references: readonly Reference[]): Questions {
  const byLookup = Map.groupBy(references, lookupOf);
  const lookups = [...byLookup].flatMap(([lookup, some]) =>
    lookup === null
      ? []
      : [
          [
            lookup,
            lookupQueries(
              lookup,
              some.map(({ name }) => name),
            ),
          ] as const,
        ],
  );
  const particles = references.map(particleOf).filter((particle) => particle !== null);
  const others = [
    ['fields', particleQueries(particles)],
    ['licences', licenseQueries(references)],
  ] as const;
  return new Map([...lookups, ...others.filter(([, queries]) => queries.length > 0)]);
}

/** What could not be found out stops nobody: the deployment itself is the last word. */
function doubts(answers: Answers): readonly string[] {
  return [...answers].flatMap(([name, { doubt }]) => {
    if (doubt === null) return [];
    if (name === 'licences') return [`It was not found out what the licences of permission sets allow (${doubt}).`];
    const noun = name === 'fields' ? 'field' : NOUNS[name as LookupName].noun;
    return [`It was not found out whether the org has every ${noun} that is named here (${doubt}).`];
  });
}
