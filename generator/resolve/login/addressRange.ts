/** First and last address as numbers of `addressNumber`, both included. */
export interface AddressRange {
  readonly first: bigint;
  readonly last: bigint;
}

/** A range, or why a text is none. */
export type AddressRangeResult =
  | { readonly ok: true; readonly range: AddressRange }
  | {
      readonly ok: false;
      /** The key that is wrong. */
      readonly key: 'cidr' | 'start' | 'end';
      readonly message: string;
      readonly fix: string;
    };
