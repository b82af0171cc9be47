import fc from 'fast-check';
import { commaSeparatedOauthScopes, oauthScopes } from '../../generator/metadata/oauthScopes.ts';
import { enumValues } from './metadataTypes.ts';

const SCOPES = enumValues('ConnectedAppOauthAccessScope');

describe('oauthScopes', () => {
  it('knows the whole enum and keeps its order', () => {
    expect(SCOPES.length).toBeGreaterThan(35);
    expect(oauthScopes(SCOPES.toReversed())).toEqual(SCOPES);
  });

  it('gives the same list for any order and any repetition', () => {
    fc.assert(
      fc.property(fc.subarray([...SCOPES]), fc.infiniteStream(fc.nat()), (scopes, random) => {
        const shuffled = [...scopes, ...scopes].toSorted(() => (random.next().value % 2 === 0 ? 1 : -1));
        expect(oauthScopes(shuffled)).toEqual(SCOPES.filter((scope) => scopes.includes(scope)));
      }),
    );
  });

  it('spells them for external client apps as Salesforce does there', () => {
    expect(commaSeparatedOauthScopes(['RefreshToken', 'Web', 'Api'])).toBe('Api, Web, RefreshToken');
    expect(commaSeparatedOauthScopes(['SFAP', 'Api'])).toBe('Api, SFApiPlatform');
  });

  it('takes no name that is not in the enum, not even one of Object', () => {
    expect(() => oauthScopes(['toString'])).toThrow('"toString" is no OAuth scope');
  });
});
