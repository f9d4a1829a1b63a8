import { type ComponentChild, render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { saved } from './data.ts';
import { ArticlePage } from './pages/article.tsx';
import { ComparePage } from './pages/compare.tsx';
import { CorrectionsPage } from './pages/corrections.tsx';
import { DossierPage } from './pages/dossier.tsx';
import { PastePage } from './pages/paste.tsx';
import { SearchPage } from './pages/search.tsx';
import { SpeakerPage } from './pages/speaker.tsx';
import { StoryPage } from './pages/story.tsx';
import { CorrectDialog, MarkedBar } from './parts/correct.tsx';
import { KeyHelp } from './parts/keyhelp.tsx';
import { useKeys } from './parts/keys.ts';
import { Masthead } from './parts/masthead.tsx';
import { Nothing } from './parts/states.tsx';
import { Toast } from './parts/toast.tsx';
import { type Route, useRoute } from './route.ts';
import './style/index.css';

const PAGES: Readonly<Record<string, (props: { route: Route }) => ComponentChild>> = {
  '': DossierPage,
  story: StoryPage,
  article: ArticlePage,
  compare: ComparePage,
  speaker: SpeakerPage,
  search: SearchPage,
  paste: PastePage,
  corrections: CorrectionsPage,
};

function App() {
  const route = useRoute();
  const main = useRef<HTMLElement>(null);
  useKeys();
  // A new page begins at its top, and a screen reader is told of it.
  const place = `${route.page}/${route.path[0] ?? ''}`;
  const before = useRef(place);
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [place]);
  const Page = PAGES[route.page];
  return (
    <>
      <button type="button" class="skip" onClick={() => main.current?.focus()}>
        To the text
      </button>
      <Masthead route={route} />
      <main ref={main} tabIndex={-1}>
        {Page ? <Page route={route} key={place} /> : <Nothing title="There is no such page." />}
      </main>
      <footer class="colophon">
        <p>
          {saved
            ? 'Saved from a Hearsay dossier. Everything is in this file.'
            : 'Every line is somebody’s exact words. Hearsay weighs no truth and rates no outlet.'}{' '}
          <KeyHelp />
        </p>
      </footer>
      {!saved && <MarkedBar />}
      {!saved && <CorrectDialog />}
      <Toast />
    </>
  );
}

// The token has done its work: the cookie is set, and the address can be shown to others.
if (new URLSearchParams(location.search).has('token')) history.replaceState(null, '', `/${location.hash}`);
render(<App />, document.getElementById('app')!);
