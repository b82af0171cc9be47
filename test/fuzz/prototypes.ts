const BUILT_IN = [Object.prototype, Array.prototype, String.prototype, Function.prototype, Map.prototype];
const before = BUILT_IN.map((prototype) => Reflect.ownKeys(prototype).length);

/** Whether the prototypes that all values share have just what they had when the test began. */
export function arePrototypesClean(): boolean {
  return BUILT_IN.every((prototype, index) => Reflect.ownKeys(prototype).length === before[index]);
}
