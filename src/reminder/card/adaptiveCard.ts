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

export type Element = TextBlock | FactSet | Container | ActionSet | TextInput | ChoiceSet;
export type Action = Execute | ShowCard | OpenUrl;

export interface TextBlock {
  readonly type: 'TextBlock';
  readonly text: string;
  readonly wrap: true;
  readonly size?: 'medium' | 'large';
  readonly weight?: 'bolder';
  readonly style?: 'heading';
  readonly isSubtle?: true;
  /** Says nothing that the words don't say too. */
  readonly color?: 'accent' | 'attention';
  readonly spacing?: Spacing;
}

export interface FactSet {
  readonly type: 'FactSet';
  readonly facts: readonly Fact[];
}

export interface Fact {
  readonly title: string;
  readonly value: string;
}

export interface Container {
  readonly type: 'Container';
  readonly items: readonly Element[];
  readonly selectAction?: OpenUrl;
  readonly separator?: true;
  readonly spacing?: Spacing;
}

export interface ActionSet {
  readonly type: 'ActionSet';
  readonly actions: readonly Action[];
}

export interface TextInput extends Input {
  readonly type: 'Input.Text';
  readonly isMultiline?: true;
  readonly maxLength: number;
  readonly placeholder?: string;
}

export interface ChoiceSet extends Input {
  readonly type: 'Input.ChoiceSet';
  readonly choices: readonly Choice[];
  readonly style?: 'compact' | 'expanded';
  readonly isMultiSelect?: true;
  readonly wrap?: true;
  readonly placeholder?: string;
  /**
   * Teams fills the choices from the directory while somebody types. Newer than version 1.5 of the format, but known to
   * Teams in cards of any version; who does not know it shows an empty list, so a text field always stands beside it.
   */
  readonly 'choices.data'?: { readonly type: 'Data.Query'; readonly dataset: 'graph.microsoft.com/users' };
}

export interface Choice {
  readonly title: string;
  readonly value: string;
}

interface Input {
  readonly id: string;
  readonly label: string;
  readonly isRequired?: true;
  /** What is said when nothing was given; belongs to required ones. */
  readonly errorMessage?: string;
}

/** Without a verb no invoke arrives. */
export interface Execute {
  readonly type: 'Action.Execute';
  readonly title: string;
  readonly verb: string;
  readonly data: object;
  readonly style?: 'positive';
  readonly tooltip?: string;
  /** The answer needs nothing that was typed: it is not sent, and none of it is asked for first. */
  readonly associatedInputs?: 'none';
}

export interface ShowCard {
  readonly type: 'Action.ShowCard';
  readonly title: string;
  readonly tooltip?: string;
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
  readonly tooltip?: string;
}

export type Spacing = 'none' | 'small' | 'medium' | 'large';
