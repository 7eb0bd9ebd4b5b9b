import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import './ui/tokens.css';
import './ui/base.css';
import { UnreachableError } from './edition/errors.ts';
import { followDevEdition } from './follow-dev-edition.ts';
import { loadMessages } from './i18n/catalogues.ts';
import { I18nProvider } from './i18n/i18n.tsx';
import { chosenLanguage, localeFor } from './i18n/language.ts';
import { NotLoaded } from './not-loaded.tsx';
import { watchConnection } from './offline/connection.ts';
import { watchInstall } from './offline/install.ts';
import { recoverParts } from './offline/recover-parts.ts';
import { startDownloads } from './offline/use-downloads.ts';
import { followReadingSettings } from './reading-settings/reading-settings.ts';
import { openReadingStore } from './reading-state/open-reading-store.ts';
import { ReadingProvider } from './reading-state/reading-context.tsx';
import { createRoutes } from './routes/routes.ts';
import { followTheme } from './theme/theme.ts';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'offlineFirst',
      retry: (failures, error) => failures < 1 && error instanceof UnreachableError && navigator.onLine,
      retryDelay: 500,
    },
  },
});
const router = createBrowserRouter(createRoutes(client), {
  basename: import.meta.env.BASE_URL,
});
// The page comes in the site's language, which is the one to use where the browser's is not offered.
const wanted = [...navigator.languages, document.documentElement.lang];
history.scrollRestoration = 'manual';
watchConnection();
watchInstall();
recoverParts();
followTheme();
followReadingSettings();

const reading = openReadingStore();

const root = document.getElementById('app');
if (!root) throw new Error('the page has no element #app');
const page = createRoot(root);
// Not awaited at the top: parts that share code with this file could then not be bundled with it.
void loadMessages(localeFor(chosenLanguage.get(), wanted).language).then(
  () =>
    page.render(
      <StrictMode>
        <QueryClientProvider client={client}>
          <I18nProvider wanted={wanted} timeZone="UTC">
            <ReadingProvider store={reading}>
              <RouterProvider router={router} />
            </ReadingProvider>
          </I18nProvider>
        </QueryClientProvider>
      </StrictMode>,
    ),
  () => page.render(<NotLoaded />),
);

if (import.meta.env.PROD) {
  // A worker that is new fetches the whole reader: what is read first goes first.
  atRest(() =>
    import('./offline/register-worker.ts')
      .then(({ registerWorker }) => registerWorker())
      .catch((error) => console.warn('No offline reading:', error)),
  );
  atRest(() => startDownloads(reading).catch((error) => console.warn('No downloads:', error)));
} else followDevEdition(client);

/** Calls back when the page has done what it was opened for. */
function atRest(callback: () => unknown): void {
  if ('requestIdleCallback' in window) requestIdleCallback(callback, { timeout: 5000 });
  else setTimeout(callback, 2000);
}
