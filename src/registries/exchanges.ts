import type { Exchanges } from './exchange.ts';

/**
 * How each kind of registry (by `Provider.id`) makes its logins. Apart from the facts in `index.ts`, which every run
 * loads and which pure code may know.
 */
export const EXCHANGES: Readonly<Record<string, () => Promise<Exchanges>>> = {
  dockerhub: async () => (await import('./dockerhub/login.ts')).dockerhub,
  jfrog: async () => (await import('./jfrog/login.ts')).jfrog,
  cloudsmith: async () => (await import('./cloudsmith/login.ts')).cloudsmith,
  chainguard: async () => (await import('./chainguard/login.ts')).chainguard,
  ecr: async () => (await import('./aws/login.ts')).aws,
  'ecr-public': async () => (await import('./aws/login.ts')).aws,
  google: async () => (await import('./google/login.ts')).google,
  acr: async () => (await import('./azure/login.ts')).acr,
  quay: async () => (await import('./quay/login.ts')).quay,
};
