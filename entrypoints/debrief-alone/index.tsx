import './style.css';
import { CSPProvider } from '@base-ui/react/csp-provider';
import { createRoot } from 'react-dom/client';
import { defineUnlistedScript } from '#imports';
import { Alone } from '@/components/debrief/alone/Alone';
import { version } from '@/package.json';

// The whole script of the page that works without the extension, in which there is no `browser`; see data/alone-page.ts.
export default defineUnlistedScript(() => {
  const root = document.getElementById('root');
  if (!root) return;
  createRoot(root).render(
    <CSPProvider disableStyleElements>
      <Alone app={version} />
    </CSPProvider>,
  );
});
