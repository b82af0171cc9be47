/**
 * Source of a regular expression: letters, digits and underscores, a letter first, no underscore at the end and no two
 * in a row (the rule that the Object Reference states for every DeveloperName field).
 */
export const API_NAME_PART = '[A-Za-z](?:_?[A-Za-z0-9])*';

export interface ApiNameFormat {
  readonly description: string;
  readonly example: string;
}

/** What is wrong with a text that is not one, as the end of a sentence. */
export const API_NAME_RULE = 'is not an API name: letters, digits and single underscores, beginning with a letter.';
