import fc from 'fast-check';

// Runs that decide whether a change lands look at the same examples every time; everywhere else each run looks at new ones.
if (process.env.CI) fc.configureGlobal({ seed: 20_240_101 });
