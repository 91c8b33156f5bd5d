/**
 * Loaded before the action, by NODE_OPTIONS: time passes a hundred times faster for it, as far as it asks for the time
 * and sleeps. What it waits for by other timers, and its log's own stopwatch, stay as they are.
 */
import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers/promises';

const SPEED = 100;

const { now } = Date;
const start = now();
Date.now = () => start + (now() - start) * SPEED;

const { setTimeout: wait } = timers;
const hasten: typeof wait = (delay = 0, ...rest) => wait(delay / SPEED, ...rest);
Object.assign(timers, { setTimeout: hasten });
syncBuiltinESMExports();
