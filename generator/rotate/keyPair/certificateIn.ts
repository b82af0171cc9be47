import type { X509Certificate } from 'node:crypto';
import { parseCertificate } from '../../reference/certificate/parseCertificate.ts';
import type { XmlElement } from '../../schema/xmlElement.ts';

/** The certificate of a connected app or of global OAuth settings, in whatever form the org gives it; null: none that can be read. */
export function certificateIn(body: XmlElement): X509Certificate | null {
  const config = body.children.find(({ name }) => name === 'oauthConfig') ?? body;
  const text = config.children.find(({ name }) => name === 'certificate')?.text ?? '';
  const parsed = parseCertificate(Buffer.from(text.trim()));
  return 'certificate' in parsed ? parsed.certificate : null;
}
