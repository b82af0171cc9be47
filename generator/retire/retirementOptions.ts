/** How a retirement is carried out. */
export interface RetirementOptions {
  /** Environment name, for messages. */
  readonly environment: string;
  readonly transport: 'rest' | 'soap';
  /** Milliseconds to wait for the deployment that takes components away. */
  readonly patience: number;
  readonly progress: (text: string) => void;
}
