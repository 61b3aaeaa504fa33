import { focusField } from '../field';
import type { CaptureState } from './useCapture';
import { LongNameOffer } from './longNameOffer';
import { NameHelp } from './nameHelp';
import { linkableKey } from './services';
import type { ServiceHit } from '../copy';

/** What stands below the name of a new entry: a better name, similar entries, matching services. */
export function NamePart({ form }: Pick<CaptureState, 'form'>) {
  const { name, serviceKeys, serviceType } = form.draft.entered;
  const linked = typeof serviceKeys === 'string' ? serviceKeys : '';
  const take = (better: string) => {
    form.enter('name', better);
    focusField('name');
  };
  const link = (service: ServiceHit) => {
    const { type } = service;
    form.enter('serviceKeys', [linked, linkableKey(service)].filter(Boolean).join('\n'));
    // The field holds less than the catalogues write; what doesn't fit stays with the service.
    if (!serviceType && type !== null && type.length <= longestType) form.enter('serviceType', type);
  };
  return (
    <>
      <LongNameOffer form={form} />
      <NameHelp name={typeof name === 'string' ? name : ''} onTake={take} linked={linked} onLink={link} />
    </>
  );
}

const longestType = 30;
