#!/usr/bin/env node
import process from 'node:process';
import { requireSource } from './sources.mjs';

const { run } = requireSource('./main.ts');
await run(process);
