import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The folder of the project, where every program is run. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a program without a shell and resolves, never rejects, with how it ended and all that it printed.
 * A program that cannot be started or outlives `timeout` (milliseconds) ends with the code -1.
 *
 * @param {string} file
 * @param {string[]} args
 * @param {{ timeout?: number, show?: boolean, env?: NodeJS.ProcessEnv, shell?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(file, args, { timeout, show = false, env, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd: ROOT, env: { ...process.env, ...env }, shell, timeout });
    let output = '';
    const take = (/** @type {Buffer} */ chunk) => {
      output += chunk;
      if (show) process.stdout.write(chunk);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error) => resolve({ code: -1, output: output + error.message }));
    child.on('close', (code, signal) => {
      const ended = signal ? `\n${file} was ended (${signal}) before it finished.` : '';
      resolve({ code: code ?? -1, output: output + ended });
    });
  });
}

/**
 * Runs a program of a dependency with this same Node.
 *
 * @param {string} bin its file, below node_modules
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export const runBin = (bin, args, options) => run(process.execPath, [`${ROOT}node_modules/${bin}`, ...args], options);
