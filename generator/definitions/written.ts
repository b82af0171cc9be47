/**
 * A checked type as people write it before `${…}` values are replaced: every scalar may still be text with a
 * placeholder in it. Structure, key names and required keys are checked already, formats of such texts are not.
 */
export type Written<Value> = unknown extends Value
  ? Value
  : Value extends string
    ? string
    : Value extends number | boolean
      ? Value | string
      : { readonly [Key in keyof Value]: Written<Value[Key]> };
