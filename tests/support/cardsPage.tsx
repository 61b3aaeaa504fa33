/** A page with every card as the chat draws it, to be photographed: `?theme=dark&language=en`. */
import { FluentProvider, teamsDarkTheme, teamsLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { CardView } from '../../src/workplace/chat/CardView';
import { demoPeople } from '../../src/workplace/demo/people';
import { chatTexts, languageOf } from '../../src/text';
import { sampleCards } from './sampleCards';

const query = new URLSearchParams(window.location.search);
const language = languageOf(query.get('language') ?? 'de');
const directory = Object.values(demoPeople).map(({ objectId, displayName }) => ({ objectId, name: displayName }));

const root = document.body.appendChild(document.createElement('div'));
createRoot(root).render(
  <FluentProvider theme={query.get('theme') === 'dark' ? teamsDarkTheme : teamsLightTheme}>
    {Object.entries(sampleCards(language)).map(([name, card]) => (
      // As wide as the chat beside the tab.
      <article key={name} id={name} style={{ width: 'min(440px, 100vw)', padding: '8px', boxSizing: 'border-box' }}>
        <CardView
          card={card}
          words={chatTexts(language).chat}
          directory={directory}
          onInvoke={() => Promise.resolve({ kind: 'silent' })}
          onOpenLink={() => undefined}
        />
      </article>
    ))}
  </FluentProvider>,
);
