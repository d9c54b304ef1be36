import { join } from 'node:path';

/**
 * The folder that relative paths on the command line start from. `npm run check -- FILE` runs in the package's folder
 * whatever folder the user stands in, who means the latter: npm tells it as INIT_CWD. Other scripts (`npm run demo`, or
 * those of a project that uses this one) mean the folder that they run in.
 */
export function baseFolder(cwd: string, env: NodeJS.ProcessEnv, packageRoot: string): string {
  const throughOurCheck =
    env.npm_lifecycle_event === 'check' && env.npm_package_json === join(packageRoot, 'package.json');
  return throughOurCheck && env.INIT_CWD ? env.INIT_CWD : cwd;
}
