import { useEffect, useState } from 'preact/hooks';
import { saved } from '../data.ts';
import { type Route, to } from '../route.ts';

/** The head of every page: name, ways, and the search field (`/` goes there). */
export function Masthead({ route }: { route: Route }) {
  const asked = route.page === 'search' ? (route.query.get('q') ?? '') : '';
  const [words, setWords] = useState(asked);
  useEffect(() => setWords(asked), [asked]);
  const here = (page: string) => (route.page === page ? 'page' : undefined);
  if (saved) {
    return (
      <header class="masthead">
        <a class="name" href={to('story', saved.story)}>
          Hearsay
        </a>
      </header>
    );
  }
  return (
    <header class="masthead">
      <a class="name" href="#/">
        Hearsay
      </a>
      <nav aria-label="Reading room">
        <a href="#/" aria-current={here('')}>
          Dossier
        </a>
        <a href="#/paste" aria-current={here('paste')}>
          Paste
        </a>
        <a href="#/corrections" aria-current={here('corrections')}>
          Corrections
        </a>
      </nav>
      <search>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            location.hash = to('search', { q: words });
          }}
        >
          <input
            type="search"
            id="search"
            aria-label="Search words, speakers, outlets"
            placeholder="Search"
            value={words}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
        </form>
      </search>
    </header>
  );
}
