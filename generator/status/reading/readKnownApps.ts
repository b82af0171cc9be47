import type { MetadataComponent } from '../../deploy/metadataComponent.ts';
import { retrieveComponents } from '../../deploy/retrieveComponents.ts';
import type { AppReference } from '../../oauth/appReference.ts';
import type { Org } from '../../org/org.ts';
import { queryNames } from '../../org/queryNames.ts';
import { soql } from '../../org/soql.ts';
import { unlessUnsupported } from '../../org/unlessUnsupported.ts';
import { certificateIn } from '../../rotate/keyPair/certificateIn.ts';
import type { XmlElement } from '../../schema/xmlElement.ts';
import { describeCertificate } from './describeCertificate.ts';
import type { KnownApp } from './knownApp.ts';

interface ExternalRow {
  readonly Id: string;
  readonly DeveloperName: string;
  readonly MasterLabel: string;
  readonly CreatedDate: string;
}

/**
 * Apps that the org has, by developer name in lower case: one retrieve and one or two queries, however many they are. Of an
 * archive only certificate, consumer key and label are kept; it may hold consumer secrets. Throws OrgError.
 */
export async function readKnownApps(org: Org, apps: readonly AppReference[]): Promise<ReadonlyMap<string, KnownApp>> {
  const external = apps.filter(({ type }) => type !== 'connected-app').map(({ name }) => name);
  const connected = apps.filter(({ type }) => type !== 'external-client-app').map(({ name }) => name);
  const [components, rows] = await Promise.all([
    retrieveComponents(org, [
      ...external.map((name) => ({ type: SETTINGS, fullName: `${name}_glbloauth` })),
      ...connected.map((name) => ({ type: 'ConnectedApp', fullName: name })),
    ]),
    unlessUnsupported(
      queryNames<ExternalRow>(
        org,
        external,
        (names) =>
          soql`SELECT Id, DeveloperName, MasterLabel, CreatedDate FROM ExternalClientApplication WHERE DeveloperName IN ${names}`,
      ),
    ),
  ]);
  const settings = new Map(components.filter(({ type }) => type === SETTINGS).map((one) => [appNameOf(one), one]));
  return new Map([
    ...(await readConnectedApps(org, components)),
    ...rows.map((row) => {
      const name = row.DeveloperName.toLowerCase();
      return [name, toExternal(row, settings.get(name))] as const;
    }),
  ]);
}

const SETTINGS = 'ExtlClntAppGlobalOauthSettings';

function appNameOf({ body }: MetadataComponent): string {
  return textOf(body, 'externalClientApplication')?.toLowerCase() ?? '';
}

function toExternal(row: ExternalRow, settings: MetadataComponent | undefined): KnownApp {
  const { Id: externalId, MasterLabel: label, CreatedDate } = row;
  return { ...toApp(settings?.body ?? null, CreatedDate), label, externalId };
}

/** The label is its name among records, which have no developer name (Object Reference, ConnectedApplication). */
async function readConnectedApps(
  org: Org,
  components: readonly MetadataComponent[],
): Promise<readonly (readonly [string, KnownApp])[]> {
  const found = components.filter(({ type }) => type === 'ConnectedApp');
  const labelOf = ({ body, fullName }: MetadataComponent) => textOf(body, 'label') ?? fullName;
  const rows = await unlessUnsupported(
    queryNames<{ readonly Name: string; readonly CreatedDate: string }>(
      org,
      found.map(labelOf),
      (names) => soql`SELECT Name, CreatedDate FROM ConnectedApplication WHERE Name IN ${names}`,
    ),
  );
  const created = new Map(rows.map(({ Name, CreatedDate }) => [Name, CreatedDate]));
  return found.map((component) => {
    const label = labelOf(component);
    const config = component.body.children.find(({ name }) => name === 'oauthConfig') ?? component.body;
    return [
      component.fullName.toLowerCase(),
      { ...toApp(config, created.get(label) ?? null), label, externalId: null },
    ] as const;
  });
}

function toApp(
  body: XmlElement | null,
  createdDate: string | null,
): Pick<KnownApp, 'state' | 'certificate' | 'consumerKey'> {
  const certificate = body === null ? null : certificateIn(body);
  const created = createdDate === null ? null : new Date(createdDate).toISOString();
  return {
    state: {
      created,
      isRead: body !== null,
      certificate: certificate === null ? null : describeCertificate(certificate),
    },
    certificate,
    consumerKey: body === null ? null : textOf(body, 'consumerKey'),
  };
}

function textOf({ children }: XmlElement, name: string): string | null {
  return children.find((child) => child.name === name)?.text.trim() || null;
}
