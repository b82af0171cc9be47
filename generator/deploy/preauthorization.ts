/** A permission set that may use an app which is managed elsewhere: a SetupEntityAccess row of the org. */
export interface Preauthorization {
  /** API name of the integration's permission set. */
  readonly developerName: string;
  readonly username: string;
  /** As the definition names it (`app.name`). */
  readonly app: string;
  /** Id of the ConnectedApplication or ExternalClientApplication. */
  readonly appId: string;
}
