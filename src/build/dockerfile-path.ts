import type { BuildRequest } from '../inputs/request.ts';

/** The Dockerfile as the user would name it, relative to the workspace. */
export function dockerfilePath({ context, file }: Pick<BuildRequest, 'context' | 'file'>): string {
  const path = file === '' ? `${context.replace(/\/+$/, '')}/Dockerfile` : file;
  return path.replace(/^(?:\.\/+)+/, '');
}
