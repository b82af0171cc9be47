import * as z from 'zod';
import { findUrlMistake } from '../formats/findUrlMistake.ts';
import { OAUTH_SCOPES } from '../formats/oauthScopes.ts';
import { apiName } from './apiName.ts';
import { duration } from './duration.ts';
import { projectPath } from './projectPath.ts';
import { text } from './text.ts';

/** Which of `validity` and the policies belong together is checked apart. */
const refreshToken = z
  .strictObject({
    policy: z
      .enum(['infinite', 'zero', 'specific-lifetime', 'specific-inactivity'])
      .meta({
        description:
          'How long a refresh token works. Default: specific-lifetime where a validity is given. Ends in refreshTokenPolicyType or oauthPolicy.refreshTokenPolicy.',
        examples: ['specific-lifetime'],
      })
      .optional(),
    validity: duration(['hours', 'days', 'months'], {
      description:
        'How long, in hours, days or months. Required for specific-lifetime and specific-inactivity, and only there. Ends in refreshTokenValidityPeriod and refreshTokenValidityUnit.',
      example: '7 days',
    }).optional(),
  })
  .meta({
    description:
      'Policy for refresh tokens. Neither flow returns one; it governs tokens that another flow got through the app. Default: specific-lifetime of 1 days, with client credentials zero.',
    examples: [{ policy: 'specific-lifetime', validity: '7 days' }],
  });

const app = z.strictObject({
  type: z
    .enum(['external-client-app', 'connected-app', 'existing'])
    .meta({
      description:
        'external-client-app; connected-app for apps that exist already and orgs where creating them is enabled; existing for an app that is managed elsewhere: nothing is generated, the permission set is pre-authorised for it.',
      default: 'external-client-app',
      examples: ['external-client-app'],
    })
    .optional(),
  name: apiName({
    description: 'Developer name of the app. Required for type existing, and only there.',
    example: 'Vendor_Connector',
  }).optional(),
  flow: z
    .enum(['jwt-bearer', 'client-credentials'])
    .meta({ description: 'OAuth flow it logs in by.', default: 'jwt-bearer', examples: ['jwt-bearer'] })
    .optional(),
  scopes: z
    .array(z.enum(OAUTH_SCOPES))
    .min(1)
    .meta({
      description:
        'OAuth scopes by their Metadata API names. Default: Api and RefreshToken, with client credentials Api alone. Ends in oauthConfig.scopes or commaSeparatedOauthScopes.',
      examples: [['Api', 'RefreshToken']],
    })
    .optional(),
  certificate: projectPath({
    description:
      'Public certificate of the JWT bearer flow. Default: "reference/certificates/<name>.<environment>.crt", none with client credentials and for an app of type existing. Ends in certificate.',
    example: 'reference/certificates/erp-order-sync.${environment}.crt',
  }).optional(),
  callbackUrl: text({
    description: 'Callback URL, which Salesforce asks for although no server flow uses it. Ends in callbackUrl.',
    example: 'https://login.salesforce.com/services/oauth2/success',
    default: 'https://login.salesforce.com/services/oauth2/success',
    max: 2000,
    mistake: findUrlMistake,
  }).optional(),
  refreshToken: refreshToken.optional(),
  ipRelaxation: z
    .enum(['enforce', 'bypass', 'bypass-with-second-factor', 'enforce-relax-refresh'])
    .meta({
      description:
        'Whether login IP ranges hold for the app. Ends in ipRelaxationPolicyType or oauthPolicy.ipRelaxation.',
      default: 'enforce',
      examples: ['enforce'],
    })
    .optional(),
});

/** One flat map for all types, so that every key can be explained; which keys go with which type is checked apart. */
export const appSchema = z.union([z.literal('none'), app]).meta({
  description:
    'The app it logs in through, or "none" when it gets its token another way. Default: an external client app with the JWT bearer flow.',
  examples: [{ flow: 'client-credentials' }, 'none'],
});
