import type { SPFI } from '@pnp/sp';
import type {
  Administration,
  Day,
  Finding,
  Group,
  ListFacts,
  ListKey,
  Progress,
  SetUpOptions,
  SetUpProgress,
  SetUpResult,
  SetUpState,
} from '../../register';
import { listKeys, lists, processTeamSetting } from '../../register';
import type { TokenSource } from '../connection';
import { connect } from '../connection';
import { addressOf } from '../entityType';
import { notedVersion } from '../provision/notedVersion';
import { provision } from '../provision/provision';
import { openSharePointStore } from '../store';
import { inspect } from './inspect';
import { repairAll } from './repair';
import { readSite } from './siteFacts';

export interface AdministrationOptions {
  readonly siteUrl: string;
  /** Rights and groups can only be changed with a token for the scope that allows it. */
  readonly token: TokenSource;
  /** The directory, for the login name of «everyone except external users». */
  readonly tenantId: string;
}

/** The administration of a register that is kept in a SharePoint site, with the rights of the person behind the token. */
export function openSharePointAdministration(options: AdministrationOptions): Administration {
  return new SharePointAdministration(options);
}

const claimOf = (key: string): string => `i:0#.f|membership|${key}`;

class SharePointAdministration implements Administration {
  readonly #options: AdministrationOptions;
  readonly #client: SPFI;

  constructor(options: AdministrationOptions) {
    this.#options = options;
    this.#client = connect(options.siteUrl, options.token);
  }

  async setUpState(): Promise<SetUpState> {
    const site = await readSite(this.#client);
    const standing = listKeys.filter((key) => site.lists.has(key));
    return { standing, schemaVersion: await notedVersion(this.#client) };
  }

  async setUp(
    { team, allStaffRead }: SetUpOptions,
    onProgress: (progress: SetUpProgress) => void,
    signal: Progress['signal'],
  ): Promise<SetUpResult> {
    const { siteUrl, token, tenantId } = this.#options;
    const { steps, complete } = await provision({
      siteUrl,
      token,
      members: {
        ...(allStaffRead ? { readers: [`c:0-.f|rolemanager|spo-grid-all-users/${tenantId}`] } : {}),
        ...(team.length > 0 ? { team: team.map(claimOf) } : {}),
      },
      onList: (list, done) => onProgress({ list, done, total: listKeys.length }),
      signal,
    });
    if (complete && team.length > 0) await this.#nameTeam(team);
    return { steps: steps.length, complete };
  }

  inspect(today: Day, progress: Progress = {}) {
    return inspect(this.#client, today, progress);
  }

  repair(findings: readonly Finding[], progress: Progress = {}) {
    const { siteUrl, token } = this.#options;
    const completeSetUp = async () => void (await provision({ siteUrl, token }));
    return repairAll(this.#client, findings, completeSetUp, progress);
  }

  async groupPages(): Promise<readonly { readonly group: Group; readonly url: string }[]> {
    const { groupIds } = await readSite(this.#client);
    return [...groupIds].map(([group, id]) => ({
      group,
      url: `${this.#options.siteUrl}/_layouts/15/people.aspx?MembershipGroupId=${id}`,
    }));
  }

  entryPage(list: ListKey, id: number): string {
    const facts: ListFacts = lists[list];
    const folder = facts.kind === 'library' ? 'Forms' : '';
    return [this.#options.siteUrl, addressOf(facts), folder, `DispForm.aspx?ID=${id}`].filter(Boolean).join('/');
  }

  /** Tells the reminders whom to ask in the end. A team that is named already stays. */
  async #nameTeam(team: readonly string[]): Promise<void> {
    const values = { title: processTeamSetting, value: team.join('\n') };
    await this.#store().create('settings', { key: processTeamSetting, values });
  }

  #store() {
    return openSharePointStore(this.#options.siteUrl, this.#options.token);
  }
}
