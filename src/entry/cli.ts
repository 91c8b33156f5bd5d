#!/usr/bin/env node
import { run } from '../index.ts';

await run('cli');
