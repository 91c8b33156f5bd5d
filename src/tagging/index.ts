/** The public names of tagging: (rules, facts) -> tags, each with its reason. Pure. */
export { computeTags } from './compute.ts';
export type * from './facts.ts';
export { type FactNeeds, factNeeds } from './needs.ts';
export type * from './types.ts';
