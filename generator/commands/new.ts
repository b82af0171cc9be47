import { PRESET_NAMES } from '../definitions/schema/presetNames.ts';
import type { Command } from './command.ts';

/** Writes a definition: asks on a terminal, or takes everything from options. */
export const newCommand: Command = {
  name: 'new',
  summary: 'asks a few questions and writes a definition; by options alone where nobody can answer',
  examples: [
    'npm run new',
    'npm run new -- erp-order-sync --env uat     offers the objects and fields of the org of uat',
    'npm run new -- lead-intake --owner marketing-ops@acme.example --object Lead=read,create --field Lead.LeadSource=edit',
    'npm run new -- shop-orders --owner shop-team@acme.example --preset order-sync',
  ],
  arguments: ['[name]'],
  options: [
    {
      flags: '--label <text>',
      description: 'label of the user, the permission set and the app; default from the name',
    },
    { flags: '--description <text>', description: 'what it does, and for whom' },
    { flags: '--owner <email>', description: 'e-mail address of the team that answers for it' },
    { flags: '--preset <name>', description: `use case to build on: ${PRESET_NAMES.join(', ')}` },
    { flags: '--extends <part...>', description: 'part of integration-users/parts/ to build on' },
    { flags: '--role <name>', description: 'developer name of its role' },
    { flags: '--ip <cidr...>', description: 'address block that it connects from' },
    { flags: '--object <access...>', description: 'object and operations, e.g. Order=read,create,edit' },
    { flags: '--field <access...>', description: 'field and what for, e.g. Order.ERP_Number__c=edit' },
    { flags: '--flow <flow>', description: 'jwt-bearer (default) or client-credentials' },
    { flags: '--dry-run', description: 'show the definition and what it generates; write nothing' },
    { flags: '--no-input', description: 'ask nothing: what the options leave out keeps its default' },
  ],
  uses: ['env', 'target-org'],
  nothingDone: 'No definition was written.',
  async run(context, options) {
    const { createDefinition } = await import('./authoring/createDefinition.ts');
    return createDefinition(context, options);
  },
};
