/** One line of a deployment's details; `DeployMessage` of the Metadata API. */
export interface DeployMessage {
  readonly changed: boolean;
  /** Empty for package.xml and for files of no known type. */
  readonly componentType: string;
  readonly created: boolean;
  readonly createdDate: string;
  readonly deleted: boolean;
  readonly fileName: string;
  readonly fullName: string;
  readonly id: string | undefined;
  readonly problem: string | undefined;
  readonly problemType: 'Error' | 'Warning' | undefined;
  readonly success: boolean;
  readonly lineNumber: number | undefined;
  readonly columnNumber: number | undefined;
}
