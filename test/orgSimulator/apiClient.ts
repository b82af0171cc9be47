import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';

export interface ApiAnswer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of many shapes
  readonly body: any;
  readonly headers: Headers;
}

/** Calls a simulated org's REST API as the holder of a token; paths are below `/services/data/v66.0` unless they start with `/services`. */
export interface ApiClient {
  call(method: string, path: string, body?: unknown): Promise<ApiAnswer>;
  query(soql: string): Promise<ApiAnswer>;
  /** The records of a query that must succeed. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into records of many shapes
  records(soql: string): Promise<any[]>;
  /** Creates a record that must succeed and gives its id. */
  create(type: string, fields: object): Promise<string>;
}

export function apiClient(org: SimulatedOrg, token = org.admin.accessToken): ApiClient {
  const call = async (method: string, path: string, body?: unknown): Promise<ApiAnswer> => {
    const address = path.startsWith('/services') || path.startsWith('//') ? path : `/services/data/v66.0${path}`;
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const answer = await fetch(org.url + address, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    const json = answer.headers.get('content-type')?.includes('json') === true;
    return { status: answer.status, body: json ? JSON.parse(text) : text, headers: answer.headers };
  };
  const query = (soql: string) => call('GET', `/query?q=${encodeURIComponent(soql)}`);
  return {
    call,
    query,
    records: async (soql) => {
      const { status, body } = await query(soql);
      if (status !== 200) throw new Error(JSON.stringify(body));
      return body.records;
    },
    create: async (type, fields) => {
      const { status, body } = await call('POST', `/sobjects/${type}`, fields);
      if (status !== 201) throw new Error(JSON.stringify(body));
      return body.id;
    },
  };
}
