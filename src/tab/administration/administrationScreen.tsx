import { Button, Link, makeStyles, MessageBar, MessageBarBody, ProgressBar, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Finding } from '../../register';
import { asksFirst, countFindings, repairOf } from '../../register';
import { administrationWords, catalogueTexts, changeTexts, listTexts } from '../../text';
import { Empty, Failed, hrefOf, keptLists, mayAdminister, Page, useSession } from '../shell';
import { FindingGroups } from './findingGroups';
import { RepairDialog } from './repairDialog';
import { UncheckedParts } from './uncheckedParts';
import type { Checking } from './useCheck';
import { useCheck } from './useCheck';

/** Checks whether the site is as the register needs it, and repairs what a person agrees to. */
export function AdministrationScreen() {
  const { me, words, language } = useSession();
  const { title, intro } = administrationWords(language);
  return (
    <Page
      title={title}
      intro={intro}
      actions={
        <>
          {keptLists.map((list) => (
            <Link key={list} href={hrefOf({ screen: 'list', list })}>
              {listTexts(language).keeping.lists[list].title}
            </Link>
          ))}
          <Link href={hrefOf({ screen: 'catalogue' })}>{catalogueTexts(language).serviceCatalogue.title}</Link>
          <Link href={hrefOf({ screen: 'settings' })}>{listTexts(language).settings.title}</Link>
          <Link href={hrefOf({ screen: 'reorganisation' })}>{changeTexts(language).reorganisation.title}</Link>
          {me.administrator && <Link href={hrefOf({ screen: 'setup' })}>{words.upkeep.toSetUp}</Link>}
        </>
      }
    >
      {mayAdminister(me) ? <CheckOfRegister /> : <Empty title={words.upkeep.noAccess} />}
    </Page>
  );
}

function CheckOfRegister() {
  const styles = useStyles();
  const { language } = useSession();
  const words = administrationWords(language);
  const checking = useCheck();
  const { check, start } = checking;
  return (
    <div className={styles.content}>
      {check.state === 'idle' && (
        <Empty
          title={words.notYet}
          hint={words.notYetHint}
          action={
            <Button appearance="primary" onClick={start}>
              {words.start}
            </Button>
          }
        />
      )}
      {check.state === 'cancelled' && <Empty title={words.cancelled} action={<Again start={start} />} />}
      {check.state === 'failed' && <CheckFailed error={check.error} start={start} />}
      {check.state === 'running' && <Running check={check} cancel={checking.cancel} />}
      {check.state === 'done' && <Outcome result={check} checking={checking} />}
    </div>
  );
}

function CheckFailed({ error, start }: { readonly error: unknown; readonly start: () => void }) {
  const { language } = useSession();
  const words = administrationWords(language);
  if (navigator.onLine) return <Failed title={words.failed} error={error} retry={start} />;
  return <Empty title={words.failed} hint={words.offline} action={<Again start={start} />} />;
}

function Again({ start }: { readonly start: () => void }) {
  const { language } = useSession();
  return <Button onClick={start}>{administrationWords(language).again}</Button>;
}

interface RunningProps {
  readonly check: Extract<Checking['check'], { state: 'running' }>;
  readonly cancel: () => void;
}

function Running({ check: { done, total, repairs }, cancel }: RunningProps) {
  const styles = useStyles();
  const { language } = useSession();
  const words = administrationWords(language);
  const text = repairs ? words.repairing : words.checking(Math.min(done + 1, total), total);
  return (
    <div className={styles.running}>
      <p role="status" className={styles.line}>
        {text}
      </p>
      <ProgressBar value={done} max={total} aria-label={text} />
      {!repairs && <Button onClick={cancel}>{words.cancel}</Button>}
    </div>
  );
}

interface OutcomeProps {
  readonly result: Extract<Checking['check'], { state: 'done' }>;
  readonly checking: Checking;
}

function Outcome({ result, checking }: OutcomeProps) {
  const styles = useStyles();
  const { language, today } = useSession();
  const words = administrationWords(language);
  const [asking, ask] = useState<readonly Finding[]>([]);
  const { findings, unchecked, entries, schemaVersion } = result.inspection;
  const { error, warning, hint } = countFindings(findings);
  const total = Object.values(entries).reduce((sum, count) => sum + count, 0);
  const harmless = findings.filter((one) => repairOf(one) !== null && !asksFirst(one));
  return (
    <>
      <MessageBar intent={error > 0 ? 'error' : warning > 0 ? 'warning' : 'success'} layout="multiline">
        <MessageBarBody>
          {findings.length === 0 ? words.nothingFound : words.found(error, warning, hint)}{' '}
          {findings.length === 0 && words.nothingFoundHint(total)} {words.checkedOn(today)}{' '}
          {schemaVersion !== null && words.version(schemaVersion)}
        </MessageBarBody>
      </MessageBar>
      <div className={styles.actions}>
        {harmless.length > 1 && (
          <Button appearance="primary" onClick={() => ask(harmless)}>
            {words.repairAll(harmless.length)}
          </Button>
        )}
        <Again start={checking.start} />
      </div>
      <FindingGroups findings={findings} entryPage={result.entryPage} onRepair={(one) => ask([one])} />
      <UncheckedParts unchecked={unchecked} />
      <RepairDialog
        findings={asking}
        onClose={() => ask([])}
        onConfirm={() => {
          ask([]);
          checking.repair(asking);
        }}
      />
    </>
  );
}

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '900px' },
  running: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
  line: { margin: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
