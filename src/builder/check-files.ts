import type { BuilderRequest } from '../inputs/builder-request.ts';
import { quote } from '../inputs/quote.ts';
import type { Problems } from '../inputs/values.ts';
import type { Files } from '../ports.ts';

/** Driver options that name files. https://docs.docker.com/build/builders/drivers/remote/ */
const FILE_OPTION = /^(?:cacert|cert|key)=(?<path>.+)$/;

/** Looks for the files that a new builder is described with, so that a wrong path is known before anything is done. */
export async function checkBuilderFiles(
  { existing, nodes, configPath }: BuilderRequest,
  files: Files,
  problems: Problems,
): Promise<void> {
  if (existing !== '') return;
  const certificates = nodes.flatMap((node, at) =>
    node.driverOpts.flatMap((option) => {
      const path = FILE_OPTION.exec(option)?.groups?.path;
      return path
        ? [{ input: at === 0 ? 'driver-opts' : `append[${at - 1}].driver-opts`, path }]
        : [];
    }),
  );
  const config = configPath === '' ? [] : [{ input: 'buildkitd-config', path: configPath }];
  for (const { input, path } of [...config, ...certificates]) {
    if ((await files.kind(path)) === 'file') continue;
    problems.add({
      input,
      message: `there is no file ${quote(path)}`,
      fix: 'Paths are relative to the working directory: does a step before this one write it?',
    });
  }
}
