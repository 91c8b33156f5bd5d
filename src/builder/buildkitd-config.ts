/** What a daemon has to know of one registry. */
export interface RegistrySettings {
  readonly host: string;
  readonly isPlainHttp: boolean;
  /** PEM file of a certificate authority to believe as well. */
  readonly ca?: string | undefined;
}

/**
 * The user's configuration of the daemon, and below it what we know of registries that it does not mention; `''` if that is nothing.
 * https://docs.docker.com/build/buildkit/toml-configuration/
 */
export function buildkitdConfig(own: string, registries: readonly RegistrySettings[]): string {
  const tables = registries
    .filter(({ host }) => !mentions(own, host))
    .map(tableOf)
    .filter((table) => table !== '');
  const parts = [own.trimEnd(), ...tables].filter((part) => part !== '');
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`;
}

/** A table may not stand there twice; the user's wins. */
function mentions(toml: string, host: string): boolean {
  return [`"${host}"`, `'${host}'`].some((key) => toml.includes(key));
}

function tableOf({ host, isPlainHttp, ca }: RegistrySettings): string {
  const lines = [
    ...(isPlainHttp ? ['  http = true'] : []),
    // A basic string of TOML escapes as JSON does.
    ...(ca !== undefined && !isPlainHttp ? [`  ca = [${JSON.stringify(ca)}]`] : []),
  ];
  return lines.length === 0 ? '' : [`[registry.${JSON.stringify(host)}]`, ...lines].join('\n');
}
