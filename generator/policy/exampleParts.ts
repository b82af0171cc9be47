import type { Example } from './example.ts';

/** One file of an example as people read it. */
export interface ExamplePart {
  /** `integration-users/order-sync.yaml`; a day, when the example is about it, is said beside the path. */
  readonly heading: string;
  readonly text: string;
  readonly language: 'yaml' | 'xml';
}

/** What an example writes in each file, the definition first when there is one. */
export function exampleParts({ definition, files = {}, today }: Example): readonly ExamplePart[] {
  const day = today === undefined ? '' : `, on ${today}`;
  const heading = `integration-users/order-sync.yaml${day}`;
  return [
    ...(definition === '' ? [] : [{ heading, text: definition.trimEnd(), language: 'yaml' } as const]),
    ...Object.entries(files).map(([heading, text]): ExamplePart => {
      return { heading, text: text.trimEnd(), language: heading.endsWith('.xml') ? 'xml' : 'yaml' };
    }),
  ];
}
