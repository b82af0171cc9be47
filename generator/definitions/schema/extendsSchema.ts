import * as z from 'zod';
import { text } from './text.ts';

const partName = text({
  description: 'Name of a file in integration-users/parts/, without .yaml.',
  example: 'erp-network',
  pattern: /^[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*$/,
  rule: 'is not the name of a part: lower-case words with hyphens or underscores, without folder and .yaml.',
});

/** Names, not paths: nothing outside of one folder can be meant. */
export const extendsSchema = z.union([partName, z.array(partName).min(1)]).meta({
  description:
    'Parts of definitions to build on, a name or a list: files in integration-users/parts/, a later one stronger than an earlier one. Read as written, without placeholders. Default: none.',
  examples: ['erp-network', ['acme-defaults', 'erp-network']],
});
