/** How one field of the User sObject is read from a user file and compared with the org. */
export interface UserField {
  readonly name: UserFieldName;
  /** A file without a required field is refused; without a `cleared` one the org's value is emptied. */
  readonly absent: 'refused' | 'cleared' | 'left-alone';
  /** Salesforce stores user names and e-mail addresses in lower case, whatever was sent. */
  readonly caseMatters: boolean;
}

export type UserFieldName =
  | 'Alias'
  | 'CommunityNickname'
  | 'Email'
  | 'EmailEncodingKey'
  | 'FederationIdentifier'
  | 'FirstName'
  | 'IsActive'
  | 'LanguageLocaleKey'
  | 'LastName'
  | 'LocaleSidKey'
  | 'TimeZoneSidKey'
  | 'Username';

export type UserFieldValue = string | boolean | null;

/** Every User field that a user file describes, in order of names. Required ones: object reference, User. */
export const USER_FIELDS: readonly UserField[] = [
  { name: 'Alias', absent: 'refused', caseMatters: true },
  // Salesforce invents a nickname when none is given, so an absent one says nothing.
  { name: 'CommunityNickname', absent: 'left-alone', caseMatters: true },
  { name: 'Email', absent: 'refused', caseMatters: false },
  { name: 'EmailEncodingKey', absent: 'refused', caseMatters: true },
  { name: 'FederationIdentifier', absent: 'cleared', caseMatters: true },
  { name: 'FirstName', absent: 'cleared', caseMatters: true },
  { name: 'IsActive', absent: 'refused', caseMatters: true },
  { name: 'LanguageLocaleKey', absent: 'refused', caseMatters: true },
  { name: 'LastName', absent: 'refused', caseMatters: true },
  { name: 'LocaleSidKey', absent: 'refused', caseMatters: true },
  { name: 'TimeZoneSidKey', absent: 'refused', caseMatters: true },
  { name: 'Username', absent: 'refused', caseMatters: false },
];
