/** What to do about any problem of a file that nobody should have edited. */
export const GENERATE_FIX = 'User files are generated: change the definition and run "npm run generate".';
