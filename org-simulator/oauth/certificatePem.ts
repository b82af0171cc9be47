/**
 * The certificate of an app as PEM. Files hold it as PEM, as the base64 of a whole PEM (retrieved connected apps) or as
 * the base64 of the DER without the BEGIN and END lines (external client apps).
 */
export function certificatePem(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (text.includes('-----BEGIN')) return text;
  const decoded = Buffer.from(text, 'base64');
  if (decoded.subarray(0, 10).toString('latin1') === '-----BEGIN') return decoded.toString('utf8');
  const lines = decoded.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
