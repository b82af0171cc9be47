/** What a retrieve request asks for besides the component at hand. */
export interface RetrieveScope {
  /** `version` of the request's package, e.g. 66. */
  readonly apiVersion: number;
  /** Whether the request names a component of that type, itself or by `*`. */
  names(type: string, fullName: string): boolean;
}
