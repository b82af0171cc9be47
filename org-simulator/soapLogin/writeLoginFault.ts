import { escapeXml } from '../metadataApi/body/escapeXml.ts';

interface Fault {
  /** `u` or `c`. */
  readonly api: string;
  readonly code: string;
  readonly message: string;
}

/** A fault of login(): code and text in their SOAP places and again as a LoginFault (SOAP API Developer Guide, API Fault Element). */
export function writeLoginFault({ api, code, message }: Fault): string {
  const sf = api === 'c' ? 'urn:fault.enterprise.soap.sforce.com' : 'urn:fault.partner.soap.sforce.com';
  const text = escapeXml(message);
  return (
    '<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" ' +
    `xmlns:sf="${sf}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><soapenv:Body><soapenv:Fault>` +
    `<faultcode>sf:${code}</faultcode><faultstring>${code}: ${text}</faultstring><detail>` +
    `<sf:LoginFault xsi:type="sf:LoginFault"><sf:exceptionCode>${code}</sf:exceptionCode>` +
    `<sf:exceptionMessage>${text}</sf:exceptionMessage></sf:LoginFault></detail>` +
    '</soapenv:Fault></soapenv:Body></soapenv:Envelope>'
  );
}
