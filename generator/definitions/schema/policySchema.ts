import * as z from 'zod';
import type { DeepReadonly } from '../deepReadonly.ts';
import { isDomainName } from '../formats/isDomainName.ts';
import { apiName } from './apiName.ts';
import { driftSchema } from './driftSchema.ts';
import { duration } from './duration.ts';
import { listOf } from './listOf.ts';
import { metadataWaiverSchema } from './metadataWaiverSchema.ts';
import { objectName } from './objectName.ts';
import { projectPath } from './projectPath.ts';
import { ruleName } from './ruleName.ts';
import { text } from './text.ts';

const forbidden = z
  .strictObject({
    userPermissions: listOf(
      apiName({ description: 'API name of a user permission.', example: 'ViewAllData' }),
      'User permissions that no integration user may hold.',
    ),
    objects: listOf(
      objectName({ description: 'API name of an object.', example: 'Salary__c' }),
      'Objects that no integration user may reach.',
    ),
    fields: listOf(
      text({
        description: 'Object and field by API name.',
        example: 'Contact.Tax_Number__c',
        pattern: /^[A-Za-z]\w*\.[A-Za-z]\w*$/,
        rule: 'does not name an object and a field of it.',
      }),
      'Fields that no integration user may read.',
    ),
    permissionSets: listOf(
      apiName({ description: 'API name of a permission set or a permission set group.', example: 'Legacy_Admin' }),
      'Existing permission sets and permission set groups that no integration user may get.',
    ),
  })
  .meta({
    description: 'What no integration user may have.',
    default: {},
    examples: [{ userPermissions: ['ViewAllData'] }],
  });

const limits = z
  .strictObject({
    certificateValidity: duration(['days', 'months'], {
      description: 'The longest time a certificate may be valid, from its first day to its last.',
      example: '365 days',
      default: '730 days',
    }).optional(),
    rotateBefore: duration(['days', 'months'], {
      description: 'How long before its last day a certificate is due for rotation.',
      example: '45 days',
      default: '30 days',
    }).optional(),
    secretAge: duration(['days', 'months'], {
      description:
        'The longest time a private key or consumer secret may be in use before it is due for rotation. Default: no limit.',
      example: '90 days',
    }).optional(),
    refreshTokenValidity: duration(['hours', 'days', 'months'], {
      description: 'The longest time a refresh token may work.',
      example: '30 days',
      default: '90 days',
    }).optional(),
    ipRange: text({
      description: 'The largest login IP range with IPv4 addresses, as the length of its prefix.',
      example: '/24',
      default: '/16',
      pattern: /^\/(?:[89]|[12]\d|3[0-2])$/,
      rule: 'is not the length of a prefix from /8 to /32.',
    }).optional(),
    waiverValidity: duration(['days', 'months'], {
      description: 'The longest time from today to the end of a waiver. Default: no limit.',
      example: '180 days',
    }).optional(),
    changes: text({
      description:
        'The most components and users that exist already and one plan may change or take away without --allow many-changes.',
      example: '20 changes',
      default: '50 changes',
      pattern: /^(?:0|[1-9][0-9]{0,4}) changes?$/,
      rule: 'is not a number of changes up to 99999.',
    }).optional(),
  })
  .meta({
    description: 'How long, how wide and how many: limits to what definitions and plans may have.',
    default: {},
    examples: [{ certificateValidity: '365 days' }],
  });

export const policySchema = z
  .strictObject({
    rules: z
      .record(
        ruleName(),
        z
          .enum(['error', 'warning', 'off'])
          .meta({ description: 'How bad a finding of this rule is.', examples: ['warning'] }),
      )
      .meta({
        description: 'Lint rules whose severity differs from the built-in one.',
        default: {},
        examples: [{ 'login-ip-ranges-required': 'error' }],
      })
      .optional(),
    forbidden: forbidden.optional(),
    limits: limits.optional(),
    sensitiveObjects: listOf(
      objectName({ description: 'API name of an object.', example: 'Individual' }),
      'Objects whose use is worth a warning, see the rule sensitive-object.',
    ),
    ownerDomains: listOf(
      text({
        description: 'A domain name.',
        example: 'acme.example',
        mistake: (value) => (isDomainName(value) ? null : 'is not a domain name.'),
      }),
      'Domains of the people who may answer for an integration. None: any.',
    ),
    metadata: listOf(
      projectPath({ description: 'A folder of this project.', example: 'metadata' }),
      'Folders with the source of objects and fields (below them, objects/<Object>/…), for the rules on fields.',
    ),
    waivers: z
      .array(metadataWaiverSchema)
      .meta({
        description: 'Findings in metadata files (lint --source-dir) accepted on purpose.',
        default: [],
        examples: [
          [
            {
              rule: 'administrator-permission',
              in: ['Profile:Admin'],
              reason: 'The profile of administrators.',
              until: '2027-03-31',
            },
          ],
        ],
      })
      .optional(),
    drift: driftSchema.optional(),
  })
  .meta({ description: 'What this company allows an integration user to have: policy.yaml.' });

/** The policy as written; it has no placeholders and no defaults are applied. */
export type Policy = DeepReadonly<z.output<typeof policySchema>>;
