/** Everything that makes this program, its libraries and Node talk. */
export const LOUD: Readonly<Record<string, string>> = {
  SF_INTEGRATION_USERS_DEBUG: '1',
  SF_LOG_LEVEL: 'trace',
  SFDX_LOG_LEVEL: 'trace',
  SF_LOG_STDERR: 'true',
  JSFORCE_LOG_LEVEL: 'DEBUG',
  DEBUG: '*',
  NODE_DEBUG: 'undici,fetch,module_timer',
};
