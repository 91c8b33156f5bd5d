import { type InputDefinition, LOGGING_IN } from './definition.ts';

/** How registries are spoken to. */
export const CONNECTION_INPUTS = [
  {
    name: 'retry-timeout',
    kind: 'number',
    commands: LOGGING_IN,
    default: '300',
    description:
      'Seconds that a registry may fail without any progress before it is given up; what it answers (`Retry-After`) is respected.',
  },
  {
    name: 'insecure',
    kind: 'comma',
    commands: LOGGING_IN,
    description:
      'Registries to speak to by plain HTTP, `host:port` each. Loopback hosts always are. Passwords cross the network in the clear.',
  },
  {
    name: 'auth-realms',
    kind: 'comma',
    commands: LOGGING_IN,
    description:
      'Hosts of token services that may receive the credentials although they belong to no registry of this run: `auth.corp.example`.',
  },
  {
    name: 'ca',
    kind: 'text',
    commands: [...LOGGING_IN, 'plan'],
    description:
      'Certificate authorities to believe beside the usual ones, of registries, services and proxies: PEM files, one per line or comma-separated, or PEM text.',
  },
] as const satisfies readonly InputDefinition[];
