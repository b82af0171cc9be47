/** How one deployment is made. */
export interface DeployOptions {
  /** Environment name, for messages. */
  readonly environment: string;
  /** Validation only: the org checks everything and keeps nothing. */
  readonly checkOnly: boolean;
  /** `rest` or `soap`: which of the Metadata API's two ways takes the package. */
  readonly transport: 'rest' | 'soap';
  /** Milliseconds to wait for the org to finish. */
  readonly patience: number;
  readonly progress: (text: string) => void;
}
