/**
 * Docker's platform as one word: `linux/amd64` -> `amd64`, `linux/arm/v7` -> `armv7`. `v8` is every arm64 and is not written.
 * https://github.com/containerd/platforms#platform-specifiers
 */
export function architectureOf(platform: string): string {
  const [, architecture = '', variant = ''] = platform.trim().toLowerCase().split('/');
  return architecture === 'arm64' && variant === 'v8' ? architecture : `${architecture}${variant}`;
}
