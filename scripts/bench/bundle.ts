import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A page's script of this folder with all that it imports, as one module. */
export async function bundled(name: string): Promise<string> {
  const result = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    resolve: { alias: { '@': ROOT.replace(/\/$/, '') } },
    build: { write: false, target: 'es2022', rollupOptions: { input: `${ROOT}scripts/bench/${name}` } },
  });
  const outputs = [result].flat().flatMap((each) => ('output' in each ? each.output : []));
  const code = outputs.find((each) => each.type === 'chunk')?.code;
  if (!code) throw new Error('The page of the benchmark could not be bundled.');
  return code;
}
