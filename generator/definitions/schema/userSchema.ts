import * as z from 'zod';
import { isTimeZone } from '../formats/isTimeZone.ts';
import { emailAddress } from './emailAddress.ts';
import { roleSchema } from './roleSchema.ts';
import { text } from './text.ts';

/** What Setup offers as email encoding of a user (User.EmailEncodingKey, a restricted picklist in the Object Reference). */
const EMAIL_ENCODINGS = [
  'UTF-8',
  'ISO-8859-1',
  'Shift_JIS',
  'ISO-2022-JP',
  'EUC-JP',
  'ks_c_5601-1987',
  'Big5',
  'GB2312',
] as const;

/** Keys of LocaleSidKey and LanguageLocaleKey: `en_US`, `de`, `de_DE_EURO`, `es_419`. */
const LOCALE = /^[a-z]{2,3}(?:_[A-Za-z0-9]{2,8}){0,3}$/;
const LOCALE_RULE = 'is not a key of a Salesforce locale or language.';

/** Fields of the User sObject. Lengths: Field Reference Guide, User. */
export const userSchema = z
  .strictObject({
    firstName: text({
      description: 'First name of the user. Default: none. Ends in User.FirstName.',
      example: 'Integration',
      max: 40,
    }).optional(),
    lastName: text({
      description: 'Last name of the user. Default: the label. Ends in User.LastName.',
      example: 'ERP Order Sync',
      max: 80,
    }).optional(),
    email: emailAddress({
      description: 'Mailbox that Salesforce writes to about this user. Default: the owner. Ends in User.Email.',
      example: 'integrations@acme.example',
    }).optional(),
    username: emailAddress({
      description:
        'User name, in the form of an e-mail address, unique over all Salesforce orgs; the environment’s usernameSuffix is appended. Default: "<name>@<domain>" with the environment’s usernameDomain, else the domain of the owner. Ends in User.Username.',
      example: 'erp-order-sync@acme.example',
      max: 80,
    }).optional(),
    alias: text({
      description:
        'Short name in lists, at most 8 characters. Default: made from the name of the file. Ends in User.Alias.',
      example: 'erpsync',
      max: 8,
    }).optional(),
    communityNickname: text({
      description:
        'Nickname, unique in the org. Default: the beginning of the user name. Ends in User.CommunityNickname.',
      example: 'erp-order-sync',
      max: 40,
    }).optional(),
    federationIdentifier: text({
      description:
        'Identifier for single sign-on, unique in the org. Default: none. Ends in User.FederationIdentifier.',
      example: 'erp-order-sync',
      max: 512,
    }).optional(),
    role: roleSchema.optional(),
    timeZone: text({
      description: 'Time zone of the user. Ends in User.TimeZoneSidKey.',
      example: 'Europe/Berlin',
      default: 'GMT',
      mistake: (value) => (isTimeZone(value) ? null : 'is not a time zone that Salesforce knows.'),
      fix: 'Write an IANA name such as "GMT" or "Europe/Berlin".',
      names: () => Intl.supportedValuesOf('timeZone'),
    }).optional(),
    locale: text({
      description: 'Format of dates and numbers. Ends in User.LocaleSidKey.',
      example: 'de_DE',
      default: 'en_US',
      pattern: LOCALE,
      rule: LOCALE_RULE,
      fix: 'Write a language and a country with an underscore, such as "en_US".',
    }).optional(),
    language: text({
      description: 'Language of the user. Ends in User.LanguageLocaleKey.',
      example: 'de',
      default: 'en_US',
      pattern: LOCALE,
      rule: LOCALE_RULE,
      fix: 'Write a language key with an underscore, such as "en_US" or "de".',
    }).optional(),
    emailEncoding: z
      .enum(EMAIL_ENCODINGS)
      .meta({
        description: 'Character set of outgoing mail. Ends in User.EmailEncodingKey.',
        default: 'UTF-8',
        examples: ['UTF-8'],
      })
      .optional(),
  })
  .meta({
    description: 'The user record. Every key has a default.',
    default: {},
    examples: [{ email: 'integrations@acme.example' }],
  });
