/** A call that the Metadata API refuses as a whole; answered as a SOAP fault or a REST error. */
export class MetadataFault extends Error {
  override readonly name = 'MetadataFault';
  readonly code: string;
  /** HTTP status of the REST answer; SOAP faults are always 500. */
  readonly status: number;

  constructor(code: string, message: string, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}
