type Written<Value> = Value extends readonly (infer Entry)[] ? readonly Readonly<Entry>[] : Value;

/**
 * The elements of the Metadata API type `Type` that this project writes, under the names and with the values of
 * `@salesforce/types`. `Always` are written every time, `Optional` ones are null when the file has none of them.
 */
export type Elements<Type, Always extends keyof Type, Optional extends keyof Type = never> = {
  readonly [Name in Always]-?: Written<NonNullable<Type[Name]>>;
} & {
  readonly [Name in Optional]-?: Written<NonNullable<Type[Name]>> | null;
};
