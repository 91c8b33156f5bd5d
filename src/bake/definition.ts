import { attributesOf, parseCsv } from '../inputs/csv.ts';
import { type Attributes, isObject, mapOf, textsOf, unescaped } from './json.ts';

/** A target whose result is an image, as `buildx bake --print` shows it: inheritance, matrices, variables and `--set` are resolved. */
export interface BakeImage {
  readonly target: string;
  /** References; the definition's own. */
  readonly tags: readonly string[];
  /** Empty: the builder's. */
  readonly platforms: readonly string[];
  readonly labels: readonly (readonly [key: string, value: string])[];
  /** `[level:]key=value` each. */
  readonly annotations: readonly string[];
  /** Types of attestations about which the target decides, those that it disables included. */
  readonly attests: readonly string[];
  /** Types of its own outputs. */
  readonly outputs: readonly string[];
  /** Names of variables of the environment that hold its secrets. */
  readonly secretVariables: readonly string[];
}

/**
 * The images of a definition: what was asked for, groups resolved, each target once, in the order printed. Targets
 * that others only build upon (`contexts` with `target:…`) are none of them. `undefined` if the text is no definition.
 * https://docs.docker.com/build/bake/reference/
 */
export function readDefinition(printed: string): readonly BakeImage[] | undefined {
  const definition = parseDefinition(printed);
  if (!definition) return undefined;
  const { targets, groups } = definition;
  // Whatever was asked for is printed as the group of this name.
  const names = new Set(namesIn('default', groups, new Set()));
  return [...names].flatMap((name) => {
    const target = targets[name];
    return isObject(target) ? [imageOf(name, target)] : [];
  });
}

/** What a target could take away (secrets, keys), and what it could overwrite by a login that is on the machine. */
const POWERS: ReadonlySet<string> = new Set(['cache-to', 'secret', 'ssh']);

/** The definition, as it was printed, for a run of strangers: no target has a power that their code may not have. */
export function withoutPowers(printed: string): string {
  const { target, ...rest } = JSON.parse(printed) as { readonly target: Attributes };
  const weak = Object.entries(target).map(([name, fields]) => {
    const kept = Object.entries(isObject(fields) ? fields : {}).filter(([key]) => !POWERS.has(key));
    return [name, Object.fromEntries(kept)];
  });
  return JSON.stringify({ ...rest, target: Object.fromEntries(weak) });
}

/** A group may hold a target of its own name: everything asked for is printed as a group that is called like the usual target. */
function namesIn(name: string, groups: Attributes, seen: Set<string>): readonly string[] {
  const group = groups[name];
  if (!isObject(group) || seen.has(name)) return [name];
  seen.add(name);
  return textsOf(group.targets).flatMap((each) => namesIn(each, groups, seen));
}

function imageOf(target: string, fields: Attributes): BakeImage {
  return {
    target,
    tags: textsOf(fields.tags),
    platforms: textsOf(fields.platforms),
    labels: mapOf(fields.labels),
    annotations: textsOf(fields.annotations),
    attests: typesOf(fields.attest),
    outputs: typesOf(fields.output),
    secretVariables: recordsOf(fields.secret).flatMap(variableOf),
  };
}

function typesOf(value: unknown): readonly string[] {
  return recordsOf(value).flatMap((record) => record.get('type') ?? []);
}

/** A secret with neither source is that of a variable or a file with the name of its id. */
function variableOf(secret: ReadonlyMap<string, string>): readonly string[] {
  const name = secret.get('env') ?? (secret.has('src') ? undefined : secret.get('id'));
  return name === undefined ? [] : [name];
}

/** Objects, or records of CSV, as buildx before 0.20 prints them. */
function recordsOf(value: unknown): readonly ReadonlyMap<string, string>[] {
  if (!Array.isArray(value)) return [];
  return value.map((entry) =>
    typeof entry === 'string'
      ? attributesOf(parseCsv(unescaped(entry)) ?? [])
      : new Map(mapOf(entry)),
  );
}

interface Definition {
  readonly targets: Attributes;
  readonly groups: Attributes;
}

function parseDefinition(printed: string): Definition | undefined {
  try {
    const value: unknown = JSON.parse(printed);
    if (!isObject(value) || !isObject(value.target)) return undefined;
    return { targets: value.target, groups: isObject(value.group) ? value.group : {} };
  } catch {
    return undefined;
  }
}
