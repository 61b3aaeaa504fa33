/** Which addresses are spoken to at all. */
import { siteAddress } from '../../../../src/start/tenant/siteAddress';

it.each([
  [
    'https://stadt.sharepoint.com/sites/prozessregister',
    'tenant',
    'https://stadt.sharepoint.com/sites/prozessregister',
  ],
  [
    'https://stadt.sharepoint.com/sites/prozessregister//',
    'tenant',
    'https://stadt.sharepoint.com/sites/prozessregister',
  ],
  ['https://stadt.sharepoint.com', 'tenant', 'https://stadt.sharepoint.com'],
  ['http://127.0.0.1:5311/sites/x', 'local', 'http://127.0.0.1:5311/sites/x'],
  ['http://localhost:5311/sites/x/', 'local', 'http://localhost:5311/sites/x'],
  ['http://[::1]:5311/sites/x', 'local', 'http://[::1]:5311/sites/x'],
])('%s is an address of kind %s', (text, kind, url) => {
  expect(siteAddress(text)).toEqual({ kind, url });
});

it.each([
  'http://stadt.sharepoint.com/sites/x',
  'https://stadt.sharepoint.com.evil.example/sites/x',
  'https://evil.example/sites/x',
  'https://stadt.sharepoint.com:8443/sites/x',
  'https://stadt.sharepoint.com/sites/x?web=1',
  'https://stadt.sharepoint.com/sites/x#top',
  'https://anna:secret@stadt.sharepoint.com/sites/x',
  'https://stadt.sharepoint.com/sites/x/SitePages/Home.aspx',
  'http://127.0.0.1.evil.example/sites/x',
  'http://127.0.0.1@evil.example/sites/x',
  'stadt.sharepoint.com/sites/x',
  '',
])('«%s» is refused with a sentence', (text) => {
  expect(() => siteAddress(text)).toThrow(/sharepoint\.com\/sites/);
});
