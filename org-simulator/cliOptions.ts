/** Options of `npm run org` as `util.parseArgs` takes them. */
export const CLI_OPTIONS = {
  port: { type: 'string' },
  seed: { type: 'string', default: 'acme' },
  type: { type: 'string', default: 'production' },
  'source-ip': { type: 'string' },
  'connected-apps': { type: 'boolean', default: false },
  'client-secrets': { type: 'boolean', default: false },
  'propagation-delay': { type: 'string' },
  uneven: { type: 'boolean', default: false },
  'soap-login': { type: 'string', default: 'disabled' },
  'password-flow': { type: 'boolean', default: false },
  'trusted-ips': { type: 'string' },
  latency: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

export const CLI_HELP = `Starts a simulated Salesforce org on this machine. It lives in memory, listens on 127.0.0.1 only and ends with Ctrl-C.

  npm run org -- [options]

  --port <number>   port to listen on; any free one when left out
  --seed <name>     acme: holds what the shipped example refers to (default); bare: a new org
  --type <type>     production (default), sandbox, scratch or developer
  --source-ip <ip>  where logins seem to come from, for login IP ranges
  --connected-apps  allows the creation of connected apps, which new orgs refuse
  --client-secrets  lets administrators read consumer secrets of external client apps by API, which orgs refuse
                    until "Allow access to External Client App consumer secrets via REST API" is on
  --propagation-delay <ms>
                    what a new consumer key or another certificate takes to be known; 0 when left out
  --uneven          one of two login servers knows at once, so that logins succeed and fail in turn until then
  --soap-login <who>
                    who may use login() of the SOAP API: disabled (default), enabled (everybody), with-permission
                    (holders of Use Any API Auth)
  --password-flow   allows the OAuth username-password flow, which new orgs block
  --trusted-ips <start-end>
                    addresses from which no security token is asked for
  --latency <ms>    milliseconds that every answer takes, as over a network; 0 when left out
  --json            prints address and credentials as one JSON document
  --help            this text
`;
