/** One entry of a REST error answer, as Salesforce writes it. */
export interface ErrorEntry {
  readonly message: string;
  readonly errorCode: string;
  readonly fields?: readonly string[];
}

/** Thrown by rules and handlers; the server turns it into the API's error answer. */
export class ApiError extends Error {
  readonly status: number;
  readonly errorCode: string;
  readonly fields: readonly string[] | undefined;

  constructor(errorCode: string, message: string, details: { status?: number; fields?: readonly string[] } = {}) {
    super(message);
    this.name = 'ApiError';
    this.errorCode = errorCode;
    this.status = details.status ?? 400;
    this.fields = details.fields;
  }

  /** The JSON of a REST answer. */
  toEntry(): ErrorEntry {
    const entry = { message: this.message, errorCode: this.errorCode };
    return this.fields === undefined ? entry : { ...entry, fields: this.fields };
  }
}
