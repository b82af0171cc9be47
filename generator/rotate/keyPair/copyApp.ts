import type { ComponentElements } from '../../deploy/componentsOf.ts';
import { suffixedLabel } from '../../resolve/names/suffixedLabel.ts';
import type { XmlElement } from '../../schema/xmlElement.ts';
import { compareText } from '../../shared/compareText.ts';
import type { OrgApp } from './orgApp.ts';
import { PART_ENDINGS } from './partEndings.ts';
import { secondAppName } from './secondAppName.ts';
import { secondAppNote } from './secondAppNote.ts';
import { withCertificate } from './withCertificate.ts';
import { withoutServerMade } from './withoutServerMade.ts';

/**
 * All components of an external client app once more, under the name of the second app and with another certificate: whoever
 * may use the one may use the other, from the same places, for as long. The org makes a consumer key of its own for it.
 * @param certificate PEM
 */
export function copyApp(app: OrgApp, certificate: string): readonly ComponentElements[] {
  const name = secondAppName(app.name);
  return app.components.map((component) => {
    const { type, body } = component;
    const copied = component === app.holder ? withCertificate(component, certificate).body : withoutServerMade(body);
    if (type === 'ExternalClientApplication') return { type, fullName: name, body: introduce(copied, app.name) };
    const ownName = name + endingOf(type);
    return { type, fullName: ownName, body: replace(copied, { externalClientApplication: name, label: ownName }) };
  });
}

/** An app has one component of each type, whatever it is called: the policies that an org makes have longer names. */
function endingOf(type: string): string {
  return PART_ENDINGS[type] ?? '_security';
}

/** For people who come across it in Setup, and for the next run. */
function introduce(body: XmlElement, appName: string): XmlElement {
  const label = body.children.find(({ name }) => name === 'label')?.text ?? appName;
  return replace(body, { description: secondAppNote(appName), label: suffixedLabel(label, 'Rotation') });
}

function replace(body: XmlElement, texts: Readonly<Record<string, string>>): XmlElement {
  const rest = body.children.filter(({ name }) => !Object.hasOwn(texts, name));
  const added = Object.entries(texts).map(([name, text]) => ({ ...body, name, text, children: [] }));
  const children = [...rest, ...added].toSorted((left, right) => compareText(left.name, right.name));
  return { ...body, children };
}
