import * as z from 'zod';
import { apiName } from './apiName.ts';
import { API_NAME_PART, API_NAME_RULE } from './apiNamePart.ts';
import { paragraph } from './paragraph.ts';
import { text } from './text.ts';

/** Read, Edit and None in the Metadata API (Metadata API Developer Guide, RoleOrTerritory). */
function accountAccess(records: string, element: string) {
  return z
    .enum(['none', 'read', 'edit'])
    .meta({
      description: `What it may do with other users’ ${records} of accounts that it owns. Default: not written, the org decides; to be left out where the org’s default for ${records} is wider already. Ends in Role.${element}.`,
      examples: ['none'],
    })
    .optional();
}

/** A role to generate. Lengths: UserRole.Name and DeveloperName 80 (Object Reference, UserRole). */
const declaredRole = z
  .strictObject({
    name: text({
      description: 'Developer name of the role. Required. Full name of the Role.',
      example: 'Integrations_ERP',
      max: 80,
      pattern: new RegExp(`^${API_NAME_PART}$`),
      rule: API_NAME_RULE,
    }),
    label: text({
      description: 'Name of the role for people. Default: the developer name with blanks. Ends in Role.name.',
      example: 'Integrations ERP',
      max: 80,
    }).optional(),
    description: paragraph({
      description: 'Name of the role as reports show it. Default: none. Ends in Role.description.',
      example: 'ERP integrations',
      max: 80,
    }).optional(),
    parent: apiName({
      description:
        'Developer name of the role above it, which exists or is declared as well. Default: none. Ends in Role.parentRole.',
      example: 'Integrations',
    }).optional(),
    opportunityAccess: accountAccess('opportunities', 'opportunityAccessLevel'),
    caseAccess: accountAccess('cases', 'caseAccessLevel'),
    contactAccess: accountAccess('contacts', 'contactAccessLevel'),
  })
  .meta({ description: 'A role to generate.', examples: [{ name: 'Integrations_ERP', parent: 'Integrations' }] });

export const roleSchema = z
  .union([apiName({ description: 'Developer name of an existing role.', example: 'Integrations' }), declaredRole])
  .meta({
    description:
      'Developer name of an existing role, or a map that declares a role to generate; several integrations may declare the same one. Default: no role. Ends in User.UserRoleId.',
    examples: ['Integrations', { name: 'Integrations_ERP', parent: 'Integrations' }],
  });
