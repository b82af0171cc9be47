import { developerName } from '../names/developerName.ts';
import type { DefinitionRule } from './definitionRule.ts';

/** The generated permission set is assigned anyway, and no existing set may have its name: a deployment would replace it. */
export const ownPermissionSet: DefinitionRule = ({ name, definition }) => {
  const own = developerName(name);
  return (definition.access?.permissionSets ?? []).flatMap((set, index) => {
    if (set.toLowerCase() !== own.toLowerCase()) return [];
    const message = `"${set}" is the name of the permission set that is generated for this integration.`;
    const fix =
      'Remove it: the generated set is assigned anyway. If another set has that name, rename the file of this integration.';
    return [{ severity: 'problem', path: ['access', 'permissionSets', index], message, fix }];
  });
};
