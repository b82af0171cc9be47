/** What the connected user works through: who takes it away locks himself out. Names as Salesforce has them. */
export interface DeployingUser {
  readonly username: string;
  /** Profile name. */
  readonly profile: string;
  /** API names of permission sets, those inside of groups included. */
  readonly permissionSets: readonly string[];
  readonly permissionSetGroups: readonly string[];
  /** Developer name of the app that the session came through; null when it is not known. */
  readonly app: string | null;
}
