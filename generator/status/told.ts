/** What the org or a sink said when it was asked, or, as a sentence for people, why it is not known. */
export type Told<Value> =
  | { readonly told: true; readonly value: Value }
  | { readonly told: false; readonly reason: string };
