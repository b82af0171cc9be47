import { addressNumber, MAPPED_FIRST, MAPPED_LAST } from '../../resolve/login/addressNumber.ts';
import type { IpRange } from '../../resolve/resolvedIntegrationUser.ts';
import type { Rule } from '../rule.ts';

/** What one site gets: a /48 (RFC 6177). */
const IPV6_ADDRESSES = 2n ** 80n;

const files = { 'policy.yaml': 'limits:\n  ipRange: /24\n' };

export const broadIpRange: Rule = {
  id: 'broad-ip-range',
  title: 'A login range for half the internet',
  category: 'least-privilege',
  severity: 'warning',
  sources: ['Security Benchmark for Salesforce, SBS-AUTH-003', 'policy.yaml, limits.ipRange', 'RFC 6177'],
  controls: ['SBS-AUTH-003'],
  explanation:
    'A range that holds the addresses of strangers keeps nobody out: a whole cloud provider, say, whose machines anybody can rent. The limit is a /16 unless policy.yaml says otherwise; for IPv6 it is the /48 of one site.',
  on: 'integration',
  check({ login }, { policy: { limits } }) {
    return login.ipRanges.flatMap((range, index) => {
      const size = sizeOf(range);
      const most = isIpv4(range) ? BigInt(limits.ipAddresses) : IPV6_ADDRESSES;
      if (size <= most) return [];
      const name = `${range.start} to ${range.end}`;
      const message = `The range ${name} has ${size} addresses, the limit is ${most}.`;
      return [
        { path: ['login', 'ipRanges', index], about: name, message, fix: 'Write the addresses it connects from.' },
      ];
    });
  },
  bad: { definition: 'login:\n  ipRanges:\n    - cidr: 203.0.0.0/20\n', files },
  good: { definition: 'login:\n  ipRanges:\n    - cidr: 203.0.113.0/28\n', files },
};

function isIpv4({ start }: IpRange): boolean {
  const number = addressNumber(start);
  return number !== null && number >= MAPPED_FIRST && number <= MAPPED_LAST;
}

function sizeOf({ start, end }: IpRange): bigint {
  const [first, last] = [addressNumber(start), addressNumber(end)];
  return first === null || last === null ? 0n : last - first + 1n;
}
