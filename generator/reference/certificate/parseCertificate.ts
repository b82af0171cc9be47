import { createPrivateKey, X509Certificate } from 'node:crypto';

/** `private-key` and `several` are about the file as a whole, before anything in it is trusted. */
export type CertificateFailure = 'private-key' | 'several' | 'not-a-certificate';

export type ParsedCertificate = { readonly certificate: X509Certificate } | { readonly failure: CertificateFailure };

/** DER is an ASN.1 sequence and begins with this byte, which no text form does (`0` is no base64 of DER). */
const ASN1_SEQUENCE = 0x30;

/**
 * Reads an X.509 certificate in any form that people have it in: PEM, DER, base64 of DER without BEGIN and END, or
 * base64 of a whole PEM file as the Metadata API returns it for connected apps. A file with a private key is refused,
 * whatever else it holds.
 */
export function parseCertificate(bytes: Buffer): ParsedCertificate {
  if (bytes[0] === ASN1_SEQUENCE && bytes[1] !== undefined && bytes[1] > 0x7f) return parseDer(bytes);
  const text = bytes.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '');
  return text.includes('-----BEGIN') ? parsePem(text) : parseBase64(text);
}

function parseDer(der: Buffer): ParsedCertificate {
  try {
    return { certificate: new X509Certificate(der) };
  } catch {
    return { failure: isPrivateKey(der) ? 'private-key' : 'not-a-certificate' };
  }
}

function parsePem(text: string): ParsedCertificate {
  if (/-----BEGIN [A-Z0-9 ]*PRIVATE KEY/.test(text)) return { failure: 'private-key' };
  const blocks = text.match(/-----BEGIN (?:X509 )?CERTIFICATE-----[^-]*-----END (?:X509 )?CERTIFICATE-----/g);
  if (!blocks) return { failure: 'not-a-certificate' };
  if (blocks.length > 1) return { failure: 'several' };
  const decoded = decodeBase64(blocks[0]!.replace(/-----[^-]+-----/g, ''));
  return decoded ? parseDer(decoded) : { failure: 'not-a-certificate' };
}

function parseBase64(text: string): ParsedCertificate {
  const decoded = decodeBase64(text);
  if (!decoded) return { failure: 'not-a-certificate' };
  const inner = decoded.toString('latin1');
  return inner.startsWith('-----BEGIN') ? parsePem(inner) : parseDer(decoded);
}

/** Null for anything else: Buffer would skip what it does not know. */
function decodeBase64(text: string): Buffer | null {
  const compact = text.replace(/\s+/g, '');
  return /^[A-Za-z0-9+/]+={0,2}$/.test(compact) ? Buffer.from(compact, 'base64') : null;
}

function isPrivateKey(der: Buffer): boolean {
  return (['pkcs8', 'pkcs1', 'sec1'] as const).some((type) => {
    try {
      createPrivateKey({ key: der, format: 'der', type });
      return true;
    } catch (error) {
      // An encrypted key asks for its passphrase before anything else.
      return (error as NodeJS.ErrnoException).code === 'ERR_MISSING_PASSPHRASE';
    }
  });
}
