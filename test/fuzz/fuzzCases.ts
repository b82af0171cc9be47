/**
 * How many cases of each property the normal suite runs. A long run (`npm run fuzz`) multiplies all of them by one
 * factor, so that FUZZ_RUNS cases run in total. Cases that read a whole project are slower than others, and fewer.
 */
export const FUZZ_CASES = {
  'loader: bytes': 100,
  'loader: texts that look like YAML': 150,
  'loader: maps of the wrong shape': 100,
  'loader: hostile keys': 50,
  'project: mutated definitions and environments': 100,
  'project: mutated reference files': 40,
  'lint: mutated projects': 40,
  'resolver: definitions, environments and overrides': 100,
  'resolver: variables of the process environment': 80,
  'render: whatever resolves': 50,
  'render: any text in any place': 100,
  'xml: bytes and texts in every reader': 400,
  'xml: mutated metadata in every reader': 300,
  'xml: the same tree as libxml2': 400,
  'xml: certificates': 200,
  'lists of generated files': 300,
  'source: mutated metadata in lint --source-dir': 50,
  'soql: a value comes back exactly': 200,
  'soql: a list matches its values only': 150,
  'findings: json, sarif, junit and github': 50,
  'terminal: any text': 400,
  'terminal: an error of any org': 200,
  'command line: any arguments': 150,
} as const;

export type FuzzName = keyof typeof FUZZ_CASES;
