import type { BuildRequest } from '../../src/inputs/request.ts';

/** A build of the workspace, of which nothing else was asked. */
export const REQUEST: BuildRequest = {
  context: '.',
  file: '',
  buildArgs: [],
  target: '',
  platforms: [],
  pull: false,
  noCache: false,
  builder: '',
  load: false,
};
