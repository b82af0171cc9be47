/**
 * What keeps an org from deactivating a user, and where it is changed; no API tells which of it is the case (Salesforce
 * Help 005385527, "Troubleshoot Unable to Deactivate a User"; "Considerations for Deactivating Users").
 */
export const DEACTIVATION_ADVICE = [
  'He stays frozen. Look where an active user must take his place, then run the same command again:',
  'Setup > Process Automation Settings > Default Workflow User;',
  'Setup > Lead Settings > Default Lead Owner, and Web-to-Lead > Default Lead Creator;',
  'Setup > Support Settings > Default Case Owner and Automated Case User;',
  'Setup > Lead and Case Assignment Rules and Auto-Response Rules; Setup > Approval Processes (approvers);',
  'Setup > Email Alerts (only recipient) and Field Updates; custom hierarchy fields of User;',
  'Setup > Object Manager > User > Validation Rules that look at IsActive.',
].join('\n');
