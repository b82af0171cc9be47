/** What YAML can hold here: maps with text keys, lists, text, numbers, booleans and null. Never an instance of a class. */
export type PlainData = string | number | boolean | null | readonly PlainData[] | PlainMap;

export interface PlainMap {
  readonly [key: string]: PlainData;
}
