import { BUILDING, type InputDefinition } from './definition.ts';

/** Inputs about the builder, most of them as docker/setup-buildx-action and docker/setup-qemu-action have them. */
export const BUILDER_INPUTS = [
  {
    name: 'driver',
    kind: 'text',
    commands: BUILDING,
    description:
      '`auto`: the cheapest builder that can do the plan, a new one only if none can. Or one driver: `docker`, `docker-container`, `remote`, `kubernetes`. Default: `auto`, and `docker-container` where another input describes a new builder. See docs/builders.md.',
  },
  {
    name: 'builder-name',
    kind: 'text',
    commands: BUILDING,
    description: 'Name of the builder to make; one that exists is used as it is.',
  },
  {
    name: 'name',
    kind: 'text',
    commands: BUILDING,
    description: 'The same as `builder-name`, as docker/setup-buildx-action calls it.',
  },
  {
    name: 'endpoint',
    kind: 'text',
    commands: BUILDING,
    description:
      'Where a new builder runs: `tcp://host:port`, `unix://…`, `docker-container://…`, `kube-pod://…` for the driver `remote`; else a docker context or an address of an engine.',
  },
  {
    name: 'builder-platforms',
    kind: 'comma',
    commands: BUILDING,
    description: 'Platforms that a new builder’s first node is for. Default: what it says itself.',
  },
  {
    name: 'driver-opts',
    kind: 'lines',
    commands: BUILDING,
    description:
      'Options of a new builder’s driver, `key=value` each: `network=host`, `cacert=ca.pem`.',
  },
  {
    name: 'buildkitd-flags',
    kind: 'text',
    commands: BUILDING,
    description: 'Flags of a new builder’s daemon.',
  },
  {
    name: 'buildkitd-config',
    kind: 'text',
    commands: BUILDING,
    description: 'Path of a configuration of a new builder’s daemon (TOML).',
  },
  {
    name: 'buildkitd-config-inline',
    kind: 'text',
    commands: BUILDING,
    description: 'The same as text; `buildkitd-config` wins.',
  },
  {
    name: 'append',
    kind: 'yaml',
    commands: BUILDING,
    description:
      'More nodes of a new builder: a YAML list of `name`, `endpoint`, `driver-opts`, `buildkitd-flags`, `platforms`.',
  },
  {
    name: 'use',
    kind: 'boolean',
    commands: BUILDING,
    default: 'false',
    description: 'Leave a new builder to later steps, as the current one.',
  },
  {
    name: 'cleanup',
    kind: 'boolean',
    commands: BUILDING,
    default: 'true',
    description: 'Remove a new builder at the end of this step. `use: true` leaves it.',
  },
  {
    name: 'keep-state',
    kind: 'boolean',
    commands: BUILDING,
    default: 'false',
    description:
      'Keep the cache of a new builder (`docker-container`) for the next one with the same `builder-name`.',
  },
  {
    name: 'buildx-version',
    kind: 'text',
    commands: BUILDING,
    description:
      'Release of buildx to use, `v0.30.1` or `latest`; downloaded and checked unless it is installed. Default: the installed one, `latest` where there is none.',
  },
  {
    name: 'version',
    kind: 'text',
    commands: BUILDING,
    description: 'The same as `buildx-version`, as docker/setup-buildx-action calls it.',
  },
  {
    name: 'emulation',
    kind: 'text',
    commands: BUILDING,
    default: 'auto',
    description:
      '`auto`: emulators are installed for platforms that no node has, if the Dockerfile runs something there. `off`: never.',
  },
  {
    name: 'qemu-image',
    kind: 'text',
    commands: BUILDING,
    default: 'docker.io/tonistiigi/binfmt:latest',
    description: 'Image that installs emulators.',
  },
] as const satisfies readonly InputDefinition[];
