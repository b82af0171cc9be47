/** Whether a host name, without port, is this machine: 127.0.0.0/8, ::1, localhost (RFC 6761, section 6.3). */
export function isLoopback(hostname: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}
