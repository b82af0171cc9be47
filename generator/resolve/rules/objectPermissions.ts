import type { Definition } from '../../definitions/schema/definitionSchema.ts';
import { followedObject } from '../access/followedObject.ts';
import type { Finding } from '../finding.ts';
import type { ObjectAccess } from '../objectAccess.ts';
import { resolveObjects } from '../sections/resolveObjects.ts';
import type { DefinitionRule } from './definitionRule.ts';

/** An object has operations, unless it is one that has no object permissions at all. */
export const objectPermissions: DefinitionRule = ({ definition: { access = {} }, isComplete }) => {
  const objects = resolveObjects(access.objects ?? {});
  return objects.flatMap((entry) => {
    if (entry.can.length > 0) return noneOfItsOwn(entry);
    if (followedObject(entry.object) === null) return [withoutOperation(entry)];
    return isComplete && readsWithoutParent(entry, objects) && !hasOtherSets(access) ? [withoutParent(entry)] : [];
  });
};

function noneOfItsOwn({ object }: ObjectAccess): readonly Finding[] {
  const followed = followedObject(object);
  if (followed === null) return [];
  const { follows, isDocumented } = followed;
  const isSingle = follows !== null;
  return [
    {
      severity: isDocumented ? 'problem' : 'warning',
      path: ['access', 'objects', object],
      onKey: true,
      message: `${object} has no object permissions of its own${isSingle ? `: access to it follows ${follows}` : ''}.`,
      fix: isSingle
        ? `Grant ${follows} instead; here write only "fields", or nothing.`
        : 'Remove it, or write only "fields".',
    },
  ];
}

function withoutOperation({ object }: ObjectAccess): Finding {
  return {
    severity: 'problem',
    path: ['access', 'objects', object, 'can'],
    isMissing: true,
    message: 'The key "can" is missing.',
    fix: 'Add it, for example: can: [read, create]',
  };
}

function readsWithoutParent({ object }: ObjectAccess, objects: readonly ObjectAccess[]): boolean {
  const parent = followedObject(object)?.follows?.toLowerCase();
  if (parent === undefined) return false;
  return !objects.some((other) => other.object.toLowerCase() === parent && other.can.includes('read'));
}

/** What existing sets grant is not known here. */
function hasOtherSets({ permissionSets = [], permissionSetGroups = [], group }: NonNullable<Definition['access']>) {
  return permissionSets.length + permissionSetGroups.length > 0 || group !== undefined;
}

function withoutParent({ object }: ObjectAccess): Finding {
  const follows = followedObject(object)?.follows;
  return {
    severity: 'warning',
    path: ['access', 'objects', object],
    onKey: true,
    message: `Access to ${object} follows ${follows}, which is not granted here.`,
    fix: `Add "${follows}: [read]" to access.objects, or remove ${object}.`,
  };
}
