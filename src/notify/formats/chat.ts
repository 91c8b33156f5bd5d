import type { EventImage, NotifyEvent } from '../event.ts';
import { plain } from '../plain.ts';

/** What people are told in a chat, whatever the service. Text from outside is one line each, and not escaped yet. */
export interface Chat {
  /** Holds nothing but names and tags of images, whose characters are harmless everywhere. */
  readonly title: string;
  readonly facts: readonly ChatFact[];
  /** The run's page, else the repository's; `''` = unknown. */
  readonly url: string;
}

export interface ChatFact {
  readonly name: string;
  /** Lines under each other. */
  readonly lines: readonly string[];
}

const VERBS = {
  published: 'Published',
  unchanged: 'Already published',
  failed: 'Could not publish',
} as const;
const MOST_LINES = 4;
const LONGEST_LINE = 200;
const MOST_TAGS = 10;

/** What a chat message says of an event. */
export function toChat(event: NotifyEvent): Chat {
  const { kind, images, source, digest, platforms, error } = event;
  const [first] = images;
  const others = images.length > 1 ? ` and ${images.length - 1} more` : '';
  const name = [first?.name ?? 'an image', event.version].filter(Boolean).join(' ');
  const good = images.filter(({ result }) => result !== 'failed');
  const bad = kind === 'failed' ? [] : images.filter(({ result }) => result === 'failed');
  return {
    title: plain(`${VERBS[kind]} ${name}${others}`, 150),
    facts: [
      ...fact('Error', error ? [`${error.code}: ${error.message}`, error.fix] : []),
      ...fact('Images', few((kind === 'failed' ? images : good).map(inWords))),
      ...fact(
        'Not published',
        few(bad.map(({ name, error }) => `${name}: ${error?.message ?? ''}`)),
      ),
      ...fact('Digest', [digest]),
      ...fact('Platforms', [platforms.join(', ')]),
      ...fact('Source', [sourceInWords(source)]),
      ...fact('Started by', [source.actor]),
    ],
    url: source.runUrl || source.repositoryUrl,
  };
}

/** Nothing where there is nothing to say. */
function fact(name: string, texts: readonly string[]): readonly ChatFact[] {
  const lines = texts.map((text) => plain(text, LONGEST_LINE)).filter((text) => text !== '');
  return lines.length > 0 ? [{ name, lines }] : [];
}

function few(lines: readonly string[]): readonly string[] {
  if (lines.length <= MOST_LINES) return lines;
  const shown = lines.slice(0, MOST_LINES - 1);
  return [...shown, `and ${lines.length - shown.length} more`];
}

function inWords({ name, tags }: EventImage): string {
  const shown = tags.slice(0, MOST_TAGS).join(', ');
  const left = tags.length > MOST_TAGS ? ` and ${tags.length - MOST_TAGS} more` : '';
  return shown === '' ? name : `${name}: ${shown}${left}`;
}

function sourceInWords({ repository, refName, sha }: NotifyEvent['source']): string {
  const commit = sha === '' ? '' : `(${sha.slice(0, 7)})`;
  return [repository, refName, commit].filter(Boolean).join(' ');
}
