import type { Ports } from '../ports.ts';

/** A program and the words before `build`. */
export interface BuildxCommand {
  readonly file: string;
  readonly prefix: readonly string[];
}

/** For a plugin that only the docker CLI finds. */
export const DOCKER_BUILDX: BuildxCommand = { file: 'docker', prefix: ['buildx'] };

/** Where the docker CLI looks for plugins, after the user's own folder. https://github.com/docker/cli/blob/master/cli-plugins/manager/manager_unix.go */
const SYSTEM_PLUGIN_FOLDERS = [
  '/usr/local/lib/docker/cli-plugins',
  '/usr/local/libexec/docker/cli-plugins',
  '/usr/lib/docker/cli-plugins',
  '/usr/libexec/docker/cli-plugins',
];

/**
 * The buildx that `docker buildx` would run. The plugin is started by itself where it is found, since the docker CLI
 * would only start it twice; `undefined` where only the docker CLI can find it, or nobody.
 */
export async function findBuildx(
  dockerConfig: string,
  { files }: Pick<Ports, 'files'>,
): Promise<BuildxCommand | undefined> {
  // The CLI's versions differ in which folders come first; where the user named some, the CLI has to say.
  const config = (await files.readText(`${dockerConfig}/config.json`)) ?? '';
  const folders = config.includes('"cliPluginsExtraDirs"')
    ? []
    : [`${dockerConfig}/cli-plugins`, ...SYSTEM_PLUGIN_FOLDERS];
  for (const folder of folders) {
    const file = `${folder}/docker-buildx`;
    if ((await files.kind(file)) === 'file') return { file, prefix: [] };
  }
  return undefined;
}
