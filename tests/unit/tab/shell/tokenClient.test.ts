import { scopeOf } from '../../../../src/tab/shell/tokenClient';

describe('The right asked for', () => {
  it('is to write in the lists of the site collection’s own host', () => {
    expect(scopeOf('https://stadt.sharepoint.com/sites/prozessregister')).toBe(
      'https://stadt.sharepoint.com/AllSites.Write',
    );
  });
});
