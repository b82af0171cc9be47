import { escapeXml } from '../body/escapeXml.ts';
import type { MetadataFault } from '../metadataFault.ts';

/** A SOAP fault as the Metadata API writes it: the code stands in the fault code and before the text. */
export function writeFault({ code, message }: MetadataFault): string {
  return (
    '<?xml version="1.0" encoding="UTF-8"?>' +
    '<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" ' +
    'xmlns:sf="http://soap.sforce.com/2006/04/metadata"><soapenv:Body><soapenv:Fault>' +
    `<faultcode>sf:${code}</faultcode><faultstring>${code}: ${escapeXml(message)}</faultstring>` +
    '</soapenv:Fault></soapenv:Body></soapenv:Envelope>'
  );
}
