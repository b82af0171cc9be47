/** A debugger, a profiler, coverage and hooks that load modules want to see the sources. */
const WATCHES = /(?:^|\s)(?:-r|--(?:inspect|cpu-prof|heap-prof|prof|require|import|loader|experimental-loader|eval))/;

/**
 * Whether Node was told something that a bundle would get in the way of: by arguments of its own, or by the variables
 * with which it is told to watch or to keep no compiled code.
 */
export function runsFromSources(
  nodeArguments: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  const told = [...nodeArguments, environment['NODE_OPTIONS'] ?? ''].join(' ');
  const isOff = ['NODE_DISABLE_COMPILE_CACHE', 'NODE_V8_COVERAGE'].some((name) => (environment[name] ?? '') !== '');
  return isOff || WATCHES.test(told);
}
