import { followedObject } from '../access/followedObject.ts';
import type { Finding } from '../finding.ts';
import type { ObjectAccess } from '../resolvedIntegrationUser.ts';
import { resolveObjects } from '../sections/resolveObjects.ts';
import type { DefinitionRule } from './definitionRule.ts';

/** An object has operations, unless it is one that has no object permissions at all. */
export const objectPermissions: DefinitionRule = ({ definition }) =>
  resolveObjects(definition.access?.objects ?? {}).flatMap((access) => {
    if (access.can.length > 0) return noneOfItsOwn(access);
    return followedObject(access.object) === null ? [withoutOperation(access)] : [];
  });

function noneOfItsOwn({ object }: ObjectAccess): readonly Finding[] {
  const followed = followedObject(object);
  if (followed === null) return [];
  const { follows, isDocumented } = followed;
  return [
    {
      severity: isDocumented ? 'problem' : 'warning',
      path: ['access', 'objects', object],
      onKey: true,
      message: `${object} has no object permissions of its own${follows === null ? '' : `: access to it follows ${follows}`}.`,
      fix:
        follows === null
          ? 'Remove it, or write only "fields".'
          : `Grant ${follows} instead; here write only "fields", or nothing.`,
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
