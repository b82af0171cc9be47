import { X509Certificate } from 'node:crypto';
import type { ComponentElements } from '../../deploy/componentsOf.ts';
import { certificateForms } from '../../reference/certificate/certificateForms.ts';
import type { XmlElement } from '../../schema/xmlElement.ts';
import { withoutServerMade } from './withoutServerMade.ts';

/**
 * What holds an app's certificate, with another one in it and everything else as the org has it: a file of the project may
 * hold changes that nobody meant to deploy with this.
 * @param holder global OAuth settings of an external client app, or a connected app
 * @param certificate PEM
 */
export function withCertificate({ type, fullName, body }: ComponentElements, certificate: string): ComponentElements {
  const { base64Der, base64Pem } = certificateForms(new X509Certificate(certificate));
  const text = type === 'ConnectedApp' ? base64Pem : base64Der;
  return { type, fullName, body: replace(withoutServerMade(body), text) };
}

function replace(element: XmlElement, text: string): XmlElement {
  return {
    ...element,
    children: element.children.map((child) =>
      child.name === 'certificate' ? { ...child, text } : replace(child, text),
    ),
  };
}
