import type { WebhookFormat } from '../../inputs/webhook-request.ts';
import type { Format } from '../message.ts';
import { cdevents } from './cdevents.ts';
import { cloudevents } from './cloudevents.ts';
import { discord } from './discord.ts';
import { dockerhub } from './dockerhub.ts';
import { generic } from './generic.ts';
import { keel } from './keel.ts';
import { quay } from './quay.ts';
import { slack } from './slack.ts';
import { teams } from './teams.ts';

export const FORMATS: Readonly<Record<WebhookFormat, Format>> = {
  generic,
  cloudevents,
  cdevents: cdevents('0.4'),
  'cdevents-0.5': cdevents('0.5'),
  dockerhub,
  quay,
  keel,
  slack,
  teams,
  discord,
};
