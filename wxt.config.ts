import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'wxt';
import { CALL_PAGES } from './utils/platforms';

// 'none' first, then only what a page of ours needs. Language models are reached over https or on this machine.
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const commands = {
  'ask-next': { suggested_key: { default: 'Alt+Shift+Q' }, description: 'Ask the suggested question' },
  'pin-last': { suggested_key: { default: 'Alt+Shift+E' }, description: 'Pin the last utterance' },
  'write-note': { suggested_key: { default: 'Alt+Shift+K' }, description: 'Write a note' },
};

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/module-react'],
  manifestVersion: 3,
  vite: () => ({ plugins: [tailwindcss()], build: { chunkSizeWarningLimit: 6000 } }),
  manifest: ({ browser }) => ({
    name: 'Askside',
    description:
      'The next question, your notes and a scorecard, beside the interview call. Nothing leaves your computer unless you say so.',
    permissions: ['storage', 'unlimitedStorage', 'scripting', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    host_permissions: [...CALL_PAGES],
    // Only the top frame: Zoom's captions lie in a frame of the same origin, which is read from there.
    content_scripts: [{ matches: [...CALL_PAGES], js: ['call.js'], run_at: 'document_idle' }],
    optional_host_permissions: ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'],
    incognito: 'not_allowed',
    content_security_policy: { extension_pages: contentSecurityPolicy },
    action: { default_title: 'Open Askside' },
    commands,
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'askside@askside.example',
              strict_min_version: '140.0',
              // Only for summaries by a language model, asked for with the access to its host.
              data_collection_permissions: { required: ['none'], optional: ['personalCommunications'] },
            },
          },
        }
      : { minimum_chrome_version: '123' }),
  }),
});
