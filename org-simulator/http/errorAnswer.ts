import type { FastifyReply, FastifyRequest } from 'fastify';

interface Failure {
  readonly status: number;
  readonly errorCode: string;
  readonly message: string;
}

/**
 * Answers an error in the form of the API that was called: a SOAP fault, an OAuth error or the REST array.
 * SOAP faults come with HTTP 500 (SOAP API Developer Guide, "Error Handling").
 */
export function errorAnswer(request: FastifyRequest, reply: FastifyReply, failure: Failure): FastifyReply {
  if (/^\/services\/Soap\//i.test(request.url)) {
    return reply.code(500).type('text/xml; charset=utf-8').send(soapFault(failure));
  }
  if (request.url.startsWith('/services/oauth2/userinfo'))
    return reply.code(403).type('text/html').send('Bad_OAuth_Token');
  if (request.url.startsWith('/services/oauth2/')) {
    return reply.code(400).send({ error: 'unknown_error', error_description: 'retry your request' });
  }
  return reply.code(failure.status).send([{ message: failure.message, errorCode: failure.errorCode }]);
}

function soapFault({ errorCode, message }: Failure): string {
  const text = message.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return (
    '<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" ' +
    'xmlns:sf="http://soap.sforce.com/2006/04/metadata"><soapenv:Body><soapenv:Fault>' +
    `<faultcode>sf:${errorCode}</faultcode><faultstring>${errorCode}: ${text}</faultstring>` +
    '</soapenv:Fault></soapenv:Body></soapenv:Envelope>'
  );
}
