import { z } from 'zod';
import type { DeepReadonly } from '../deepReadonly.ts';
import { apiName } from './apiName.ts';
import { duration } from './duration.ts';
import { listOf } from './listOf.ts';
import { objectName } from './objectName.ts';
import { ruleName } from './ruleName.ts';

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
  })
  .meta({
    description: 'What no integration user may have.',
    default: {},
    examples: [{ userPermissions: ['ViewAllData'] }],
  });

const limits = z
  .strictObject({
    certificateValidity: duration(['days', 'months'], {
      description: 'The longest time a certificate may be valid. Default: no limit.',
      example: '365 days',
    }).optional(),
    refreshTokenValidity: duration(['hours', 'days', 'months'], {
      description: 'The longest time a refresh token may work. Default: no limit.',
      example: '30 days',
    }).optional(),
  })
  .meta({ description: 'Upper limits.', default: {}, examples: [{ certificateValidity: '365 days' }] });

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
  })
  .meta({ description: 'What this company allows an integration user to have: policy.yaml.' });

/** The policy as written; it has no placeholders and no defaults are applied. */
export type Policy = DeepReadonly<z.output<typeof policySchema>>;
