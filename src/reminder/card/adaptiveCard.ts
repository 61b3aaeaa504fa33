/** The part of Adaptive Cards 1.5 that works in every Teams client. Plain data: no builder, no template. */
export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly version: '1.5';
  readonly lang: string;
  readonly fallbackText: string;
  readonly speak: string;
  readonly body: readonly Element[];
  readonly actions?: readonly Action[];
}

export type Element = TextBlock | FactSet | Container | ActionSet | TextInput;
export type Action = Execute | ShowCard | OpenUrl;

export interface TextBlock {
  readonly type: 'TextBlock';
  readonly text: string;
  readonly wrap: true;
  readonly size?: 'medium' | 'large';
  readonly weight?: 'bolder';
  readonly style?: 'heading';
  readonly isSubtle?: true;
  readonly spacing?: Spacing;
}

export interface FactSet {
  readonly type: 'FactSet';
  readonly facts: readonly { readonly title: string; readonly value: string }[];
}

export interface Container {
  readonly type: 'Container';
  readonly items: readonly Element[];
  readonly separator?: true;
  readonly spacing?: Spacing;
}

export interface ActionSet {
  readonly type: 'ActionSet';
  readonly actions: readonly Action[];
}

export interface TextInput {
  readonly type: 'Input.Text';
  readonly id: string;
  readonly label: string;
  readonly isMultiline: true;
  readonly maxLength: number;
  readonly isRequired?: true;
  readonly errorMessage?: string;
}

/** Without a verb no invoke arrives. */
export interface Execute {
  readonly type: 'Action.Execute';
  readonly title: string;
  readonly verb: string;
  readonly data: ActionData;
  readonly style?: 'positive';
}

export interface ShowCard {
  readonly type: 'Action.ShowCard';
  readonly title: string;
  readonly card: {
    readonly type: 'AdaptiveCard';
    readonly body: readonly Element[];
    readonly actions: readonly Action[];
  };
}

export interface OpenUrl {
  readonly type: 'Action.OpenUrl';
  readonly title: string;
  readonly url: string;
}

/** Opaque ids only: it comes back from the client, so nothing in it is believed. */
export interface ActionData {
  readonly request: number;
  /** The requests that the card shows, `17.18.19`: what the refreshed card says a word about, whatever became of them. */
  readonly card: string;
}

type Spacing = 'small' | 'medium' | 'large';
