/** Waits so many milliseconds, without keeping the process alive. */
export function delay(milliseconds: number): Promise<void> | undefined {
  return milliseconds > 0 ? new Promise((resolve) => setTimeout(resolve, milliseconds).unref()) : undefined;
}
