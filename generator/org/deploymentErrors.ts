import type { PlatformTextPattern } from './platformTextPattern.ts';

/**
 * What the Metadata API says about single components. Texts were read in public logs of real orgs and in the issues
 * named; those with a help article name it.
 */
export const deploymentErrors: readonly PlatformTextPattern[] = [
  {
    // Help 005228017: creation is off since Spring '26, by UI and API; existing apps may still be changed.
    code: null,
    text: /You can't create a connected app/i,
    message: "This org does not allow new connected apps (the default since Spring '26, help article 005228017).",
    fix: 'Write app.type: external-client-app, or ask Salesforce Support to enable the creation of connected apps.',
  },
  {
    // forcedotcom/devops-center-feedback#256
    code: null,
    text: /The consumer key is already taken/i,
    message: 'The app carries a consumer key that another org has: keys are unique across all of Salesforce.',
    fix: 'Take <consumerKey> out of the file; generate writes none.',
  },
  {
    // trailheadapps/ready-to-fly#29
    code: null,
    text: /You cannot provide a Consumer Key/i,
    message: 'An existing app takes no consumer key.',
    fix: 'Take <consumerKey> out of the file; generate writes none.',
  },
  {
    code: null,
    text: /doesn't have a valid OAuth settings configuration/i,
    message: 'The global OAuth settings came without the OAuth settings of the same app.',
    fix: 'Generate again and deploy the whole folder: .eca, .ecaOauth and .ecaGlblOauth belong in one deployment.',
  },
  {
    code: null,
    text: /Enter a valid execution user for the OAuth client credentials flow/i,
    message: 'The run-as user of the client credentials flow is not in the org, is inactive, or is not API-only.',
    fix: 'Check user.username; a user that is frozen, inactive or not API-only cannot be the run-as user.',
  },
  {
    code: null,
    text: /There's a problem with your scope\(s\): (.+)/i,
    message: 'The org does not know the scope $1.',
    fix: 'Write scopes under their Metadata API names, e.g. Api, RefreshToken.',
  },
  {
    code: null,
    text: /Cannot find a user that matches any of the following usernames[:\s]*(.*)/i,
    message: 'The org has no user $1.',
    fix: 'Check user.username and the usernameSuffix of the environment; deploy without --dry-run creates the user.',
  },
  {
    code: null,
    text: /In field: (\S+) - no (\w+) named (.+?) found/i,
    message: 'The org has no $2 named $3.',
    fix: 'Deploy it first, correct its name, or give this environment another one under overrides.',
  },
  {
    code: null,
    text: /Permission (.+?) depends on permission\(s\): (.+)/i,
    message: 'The permission "$1" needs "$2" as well.',
    fix: 'Grant what is missing under access.objects, or take the dependent permission away.',
  },
  {
    code: null,
    text: /^(\w+) depends on permission\(s\): (.+)/i,
    message: 'The permission $1 needs $2 as well.',
    fix: 'Grant what is missing under access.userPermissions, or take $1 away.',
  },
  {
    code: null,
    text: /You cannot deploy to a required field: (.+)/i,
    message: '$1 is a required or master-detail field: it has no field permissions, whoever reads the object reads it.',
    fix: 'Take the field out of access.objects.',
  },
  {
    code: null,
    text: /Unknown user permission: (.+)/i,
    message: 'The org has no user permission $1: misspelt, or not in this edition or API version.',
    fix: 'Correct or remove it under access.userPermissions.',
  },
  {
    code: null,
    text: /You may not turn off permission (.+?) for this License Type/i,
    message: 'The licence of the profile always grants "$1"; it cannot be turned off.',
    fix: 'Take the entry out of the profile it was cloned from (profile.cloneOf), or choose another licence.',
  },
  {
    code: null,
    text: /appears more than once/i,
    message: 'The file holds the same entry twice.',
    fix: 'Generate again; if it stays, one of the two comes from the profile named by profile.cloneOf.',
  },
  {
    code: null,
    text: /is duplicated at this location in type (\w+)/i,
    message: 'Elements of one kind do not stand together in the file.',
    fix: 'Generate again: somebody changed the file by hand.',
  },
  {
    code: null,
    text: /Unknown type name '([^']+)' specified in package\.xml/i,
    message: 'The org does not know the metadata type $1 in this API version.',
    fix: 'Raise apiVersion in the environment file; external client apps need 60.0 or later, better 62.0.',
  },
];
