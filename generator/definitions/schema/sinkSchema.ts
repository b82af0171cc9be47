import * as z from 'zod';
import { findProgramMistake } from '../formats/findProgramMistake.ts';
import { secretName } from './secretName.ts';
import { text } from './text.ts';

const file = z
  .strictObject({
    folder: text({
      description:
        'Folder for <environment>/<integration>.key, outside of the project: from the root, or from the home folder with "~/". Default: .secrets of the project, which git ignores.',
      example: '~/salesforce-keys',
      pattern: /^(?:~[/\\]|[/\\]|[A-Za-z]:[/\\])./,
      rule: 'is not a path from the root or from "~/".',
    }).optional(),
  })
  .meta({
    description: 'A file that its owner alone may read (mode 0600). Default: none.',
    examples: [{ folder: '~/salesforce-keys' }],
  });

const argument = text({
  description: 'The program, or one of its arguments. No shell reads them.',
  example: 'gh',
  max: 1000,
  mayBeEmpty: true,
});

/** A program and its arguments; `description` says what it does with a secret. */
const program = z
  .array(argument)
  .min(1)
  .check(
    z.superRefine((words, context) => {
      const message = findProgramMistake(words);
      const fix = 'Write {variable}, or {integration} and {secret}, among the arguments.';
      if (message !== null) context.addIssue({ code: 'custom', message, params: { fix, names: [] } });
    }),
  );

const command = z
  .strictObject({
    write: program.meta({
      description:
        'Required. Program and arguments that take the secret on standard input and store it. {integration}, {environment}, {secret} and {variable} are replaced.',
      examples: [['gh', 'secret', 'set', '{variable}', '--env', '{environment}']],
    }),
    read: program
      .meta({
        description:
          'Program and arguments that print the secret: what is written is then verified, and verify logs in with it. Default: none; the store gives nothing back.',
        examples: [['pass', 'show', 'salesforce/{environment}/{integration}/{secret}']],
      })
      .optional(),
  })
  .meta({ description: 'Any program. Default: none.', examples: [{ write: ['gh', 'secret', 'set', '{variable}'] }] });

const vault = z
  .strictObject({
    mount: text({
      description: 'Where the KV version 2 engine is mounted.',
      example: 'kv',
      default: 'secret',
      pattern: /^[\w.-]+(?:\/[\w.-]+)*$/,
      rule: 'is not the path of a mount.',
    }).optional(),
    path: secretName('Path of a secret below the mount.', /^[\w{}.-]+(?:\/[\w{}.-]+)*$/).optional(),
    field: text({
      description: 'Key of the secret’s text in the data at the path.',
      example: 'pem',
      default: 'value',
      pattern: /^[\w.-]+$/,
      rule: 'is not a plain key.',
    }).optional(),
    authMount: text({
      description: 'Where the AppRole or JWT login is mounted. Default: approle or jwt.',
      example: 'jwt-github',
      pattern: /^[\w.-]+(?:\/[\w.-]+)*$/,
      rule: 'is not the path of a mount.',
    }).optional(),
  })
  .meta({
    description:
      'HashiCorp Vault, KV version 2. Address and login come from the process environment (VAULT_ADDR, …). Default: none.',
    examples: [{ mount: 'kv' }],
  });

const awsSecretsManager = z
  .strictObject({
    name: secretName('Name of a secret.', /^[\w{}/+=.@-]+$/).optional(),
    region: text({
      description: 'AWS region. Default: that of the process environment or the AWS configuration file.',
      example: 'eu-central-1',
      pattern: /^[a-z0-9-]+$/,
      rule: 'is not a region.',
    }).optional(),
    kmsKeyId: text({
      description: 'Key that new secrets are encrypted with. Default: aws/secretsmanager of the account.',
      example: 'alias/salesforce',
      pattern: /^[\w/:-]+$/,
      rule: 'is not the id, ARN or alias of a key.',
    }).optional(),
  })
  .meta({
    description:
      'AWS Secrets Manager. The login is that of every AWS tool (AWS_PROFILE, web identity, instance role …). Default: none.',
    examples: [{ region: 'eu-central-1' }],
  });

/** One store for secrets; which one is the key that is written. */
export const sinkSchema = z
  .strictObject({
    file: file.optional(),
    command: command.optional(),
    vault: vault.optional(),
    awsSecretsManager: awsSecretsManager.optional(),
  })
  .check(
    z.superRefine((sink, context) => {
      if (Object.keys(sink).length === 1) return;
      const fix = 'Write one of file, command, vault and awsSecretsManager.';
      context.addIssue({
        code: 'custom',
        message: 'A sink is one store, no more and no fewer.',
        params: { fix, names: [] },
      });
    }),
  )
  .meta({ description: 'One store for secrets.', examples: [{ vault: { mount: 'kv' } }] });
