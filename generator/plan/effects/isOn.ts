/** Whether a value is there and switched on. */
export function isOn(value: string | null): value is string {
  return value !== null && value !== '' && value !== 'false';
}
