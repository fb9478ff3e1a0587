import { isHere } from '../consent';
import type { Fault } from './fault';

/** Ports that programs on one's own computer listen on unless told otherwise. */
const KNOWN: Record<string, { todo: string; text(extension: string): string }> = {
  '11434': {
    todo: 'Quit Ollama and start it with this setting. It lets in this extension and no other page:',
    text: (extension) => `OLLAMA_ORIGINS=${extension}`,
  },
  '1234': {
    todo: 'In LM Studio, under Developer, Server settings, switch on “Enable CORS”. The origin of this extension is:',
    text: (extension) => extension,
  },
  '8000': {
    todo: 'Start vLLM with this option. It lets in this extension and no other page:',
    text: (extension) => `--allowed-origins '["${extension}"]'`,
  },
};

/** What to set so that a server answers this extension and no other page; null where that is not what is missing. */
export function allowLine({ kind }: Fault, host: string, extension: string): { todo: string; text: string } | null {
  if (kind !== 'cors' && kind !== 'refused origin') return null;
  const known = isHere(host) ? KNOWN[host.split(':').at(-1) ?? ''] : undefined;
  return known
    ? { todo: known.todo, text: known.text(extension) }
    : { todo: 'Let the server answer requests from this origin, and no other:', text: extension };
}
