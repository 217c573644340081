/** Puts the application into the page, over a server or over the dossier that the page itself holds. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { type Source, SourceContext } from './client.ts';
import { orderDates, orderOf } from './dates.ts';
import './style.css';

export function start(source: Source): void {
  orderDates(orderOf(navigator.language));
  createRoot(document.getElementById('app')!).render(
    <StrictMode>
      <SourceContext value={source}>
        <App />
      </SourceContext>
    </StrictMode>,
  );
}
