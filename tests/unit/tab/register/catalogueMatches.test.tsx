import { screen } from '@testing-library/react';
import { useState } from 'react';
import type { CatalogueValues } from '../../../../src/register';
import { CatalogueMatches } from '../../../../src/tab/register/catalogueMatches';
import { stored } from '../../../support/builders';
import { renderTab } from '../../../support/renderTab';

const service = (id: number, name: string, key: string) =>
  stored(id, { name, key, type: '2/3', description: null, source: 'leika', asOf: null } as CatalogueValues);

const entries = {
  catalogue: [
    service(1, 'Waffenbesitzkarte Erteilung', '99089001001000'),
    service(2, 'Trennungsunterhalt Festsetzung', '99046016002000'),
  ],
};

function Searching() {
  const [query, setQuery] = useState('');
  return (
    <>
      <input type="search" value={query} onChange={(event) => setQuery(event.target.value)} />
      <CatalogueMatches query={query} className="" />
    </>
  );
}

describe('What the catalogue has for a search that found no process', () => {
  it('is offered with its key, and leads to capturing it under its name', async () => {
    await renderTab(<CatalogueMatches query="waffenbesitzkarte" className="" />, { entries });

    const link = await screen.findByRole('link', { name: '„Waffenbesitzkarte Erteilung“ als Prozess erfassen' });

    expect(decodeURIComponent(link.getAttribute('href') ?? '').replaceAll('+', ' ')).toBe(
      '#/capture?name=Waffenbesitzkarte Erteilung',
    );
    expect(screen.getByText(/99089001001000/)).toBeTruthy();
    expect(screen.queryByText(/Trennungsunterhalt/)).toBeNull();
  });

  it('is forgotten with the next search', async () => {
    const { user } = await renderTab(<Searching />, { entries });
    await user.type(screen.getByRole('searchbox'), 'waffenbesitzkarte');
    await screen.findByText('Im Leistungskatalog steht:');

    await user.type(screen.getByRole('searchbox'), 'q');

    expect(screen.queryByText('Im Leistungskatalog steht:')).toBeNull();
  });
});
