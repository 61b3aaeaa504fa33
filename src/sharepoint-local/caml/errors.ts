import { failedInSharePoint } from '../errors';

/** What SharePoint says to a query it cannot run: E_FAIL with its usual sentence (sp-dev-fx-webparts#5524); to which ones: MEM. */
export function cannotComplete(): Error {
  return failedInSharePoint(-2147467259, 'SPException', 'Cannot complete this action.\n\nPlease try again.');
}

/** An unknown column in a query: 0x81020014 with its usual sentence (StratusForms#65, pnpcore#489); the status is believed (MEM). */
export function noSuchColumn(): Error {
  return failedInSharePoint(
    -2130575340,
    'SPException',
    'One or more field types are not installed properly. Go to the list settings page to delete these fields.',
  );
}
