import * as z from 'zod';
import type { DeepReadonly } from '../deepReadonly.ts';
import { isDomainName } from '../formats/isDomainName.ts';
import { isPlainMap } from '../isPlainMap.ts';
import { apiVersion } from './apiVersion.ts';
import { orgSchema } from './orgSchema.ts';
import { sinkSchema } from './sinkSchema.ts';
import { text } from './text.ts';
import { valueSchema } from './valueSchema.ts';

const integrationName = text({ description: 'Name of a definition’s file, without .yaml.', example: 'erp-order-sync' });

const valueName = text({
  description: 'Name of a value.',
  example: 'erpEgress',
  pattern: /^[A-Za-z_][A-Za-z0-9_-]*$/,
  rule: 'is not a name of a value: letters, digits, hyphens and underscores, beginning with a letter.',
});

const override = z.custom<Readonly<Record<string, unknown>>>(isPlainMap).meta({
  description: 'Any part of a definition. Maps merge, lists and single values replace, null removes.',
  examples: [{ login: { hours: null } }],
});

/** One org. No key is required: a file with nothing but a label is an environment that takes every default. */
export const environmentSchema = z
  .strictObject({
    label: text({
      description: 'Name of the org for people. Default: the name of the file.',
      example: 'Production',
      max: 80,
    }).optional(),
    org: orgSchema.optional(),
    apiVersion: apiVersion.optional(),
    usernameSuffix: text({
      description: 'Appended to every user name, which must be unique over all orgs.',
      example: '.uat',
      default: '',
      max: 40,
      mayBeEmpty: true,
      pattern: /^[A-Za-z0-9._-]*$/,
      rule: 'cannot be appended to a user name: only letters, digits, dots, hyphens and underscores can.',
    }).optional(),
    usernameDomain: text({
      description: 'Domain of user names that the definition leaves open. Default: the domain of the owner.',
      example: 'acme.example',
      mistake: (value) => (isDomainName(value) ? null : 'is not a domain name.'),
    }).optional(),
    values: z
      .record(valueName, valueSchema)
      .meta({
        description: 'What definitions read with ${values.<name>}: texts, or lists and maps of texts. Never secrets.',
        default: {},
        examples: [{ erpEgress: '203.0.113.0/28' }],
      })
      .optional(),
    overrides: z
      .record(integrationName, override)
      .meta({
        description: 'What differs from the definitions in this org: under "all" for every integration, then by name.',
        default: {},
        examples: [{ 'erp-order-sync': { login: { hours: null } } }],
      })
      .optional(),
    sinks: z
      .record(integrationName, sinkSchema)
      .meta({
        description:
          'Where private keys and secrets go: under "all" for every integration, or by name. Default: files in .secrets of the project, which git ignores.',
        examples: [{ all: { vault: { mount: 'kv' } } }],
      })
      .optional(),
    exclude: z
      .array(integrationName)
      .meta({ description: 'Integrations that this org does not get.', default: [], examples: [['web-lead-intake']] })
      .optional(),
  })
  .meta({ description: 'One org: environments/<name>.yaml.' });

/** An environment, values replaced, every format checked. No defaults are applied. Overrides are unchecked plain data. */
export type Environment = DeepReadonly<z.output<typeof environmentSchema>>;
