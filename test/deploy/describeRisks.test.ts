import { describeRisks } from '../../generator/deploy/describeRisks.ts';
import { diffComponents } from '../../generator/deploy/diffComponents.ts';
import type { LocalComponent } from '../../generator/deploy/localComponent.ts';
import { component } from './parseBody.ts';

function risks(type: string, desired: string, found: string | null) {
  const local: LocalComponent = {
    ...component(type, 'X', desired),
    file: 'force-app/prod/x.xml',
    source: null as unknown as LocalComponent['source'],
  };
  return describeRisks(diffComponents([local], found === null ? [] : [component(type, 'X', found)]));
}

describe('describeRisks', () => {
  it('warns of a connected app that the org would have to create', () => {
    expect(risks('ConnectedApp', '<label>X</label>', null)).toEqual([expect.stringContaining("since Spring '26")]);
    expect(risks('ConnectedApp', '<label>X</label>', '<label>Y</label>')).toEqual([]);
  });

  it('warns of a licence that orgs do not change', () => {
    expect(risks('PermissionSet', '<license>A</license>', '<license>B</license>')).toEqual([
      expect.stringContaining('licence is B in the org and A in the file'),
    ]);
    expect(risks('PermissionSet', '<license>A</license>', null)).toEqual([]);
  });

  it('names what a profile keeps beyond its file', () => {
    const extra =
      '<userPermissions><enabled>true</enabled><name>ViewAllData</name></userPermissions><loginIpRanges><endAddress>1.1.1.1</endAddress><startAddress>1.1.1.1</startAddress></loginIpRanges><loginHours><mondayStart>480</mondayStart></loginHours>';
    expect(risks('Profile', '<custom>true</custom>', `<custom>true</custom>${extra}`)).toEqual([
      expect.stringContaining(
        'also has loginHours.mondayStart = 480, loginIpRanges[1.1.1.1–1.1.1.1], userPermissions[ViewAllData].enabled. A deployment leaves that there',
      ),
    ]);
  });
});
