/**
 * How many cases of each property the normal suite runs. A long run (`npm run fuzz`) multiplies all of them by one
 * factor, so that FUZZ_RUNS cases run in total.
 */
export const FUZZ_CASES = {
  'loader: bytes': 60,
  'loader: texts that look like YAML': 120,
  'loader: maps of the wrong shape': 80,
  'loader: hostile keys': 40,
  'project: mutated definitions and environments': 150,
  'project: mutated reference files': 60,
  'lint: mutated projects': 60,
  'resolver: definitions, environments and overrides': 200,
  'resolver: variables of the process environment': 150,
  'render: whatever resolves': 150,
  'render: any text in any place': 150,
  'xml: bytes and texts in every reader': 150,
  'xml: mutated metadata in every reader': 150,
  'xml: the same tree as libxml2': 150,
  'xml: certificates': 100,
  'lists of generated files': 100,
  'source: mutated metadata in lint --source-dir': 60,
  'soql: a value comes back exactly': 150,
  'soql: a list matches its values only': 80,
  'findings: json, sarif, junit and github': 80,
  'terminal: any text': 250,
  'terminal: an error of any org': 150,
  'command line: any arguments': 200,
} as const;

export type FuzzName = keyof typeof FUZZ_CASES;
