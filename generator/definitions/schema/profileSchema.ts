import * as z from 'zod';
import { passwordPolicySchema } from './passwordPolicySchema.ts';
import { projectPath } from './projectPath.ts';
import { sessionSchema } from './sessionSchema.ts';
import { text } from './text.ts';

/** Either `use`, or any of the others: the rule is checked apart, so that its message names both keys. */
export const profileSchema = z
  .strictObject({
    use: text({
      description:
        'Name of an existing profile to take as it is; then none is generated. Default: none. Ends in User.ProfileId.',
      example: 'Minimum Access - API Only Integrations',
    }).optional(),
    name: text({
      description: 'Name of the profile to generate. Default: "<label> Integration".',
      example: 'ERP Order Sync Integration',
    }).optional(),
    license: text({
      description: 'Name of the user licence of the generated profile. Ends in Profile.userLicense.',
      example: 'Salesforce Integration',
      default: 'Salesforce Integration',
    }).optional(),
    cloneOf: projectPath({
      description:
        'Profile file to start from; what an integration user may keep of it is kept. Default: none, a profile that grants nothing but ApiEnabled and ApiUserOnly.',
      example: 'reference/profiles/Minimum Access - API Only Integrations.profile-meta.xml',
      mistake: (value) =>
        /\.profile(?:-meta\.xml)?$/.test(value) ? null : 'is not a profile file: its name ends in .profile-meta.xml.',
    }).optional(),
    passwordPolicy: passwordPolicySchema.optional(),
    session: sessionSchema.optional(),
  })
  .meta({
    description: 'The profile: an existing one, or one of its own. Default: one of its own.',
    examples: [{ use: 'Minimum Access - API Only Integrations' }],
  });
