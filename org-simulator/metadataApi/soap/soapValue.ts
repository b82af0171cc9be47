/** What an answer may hold: text is escaped, lists repeat their element, undefined leaves it out, null is `xsi:nil`. */
export type SoapValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly SoapValue[]
  | { readonly [element: string]: SoapValue };
