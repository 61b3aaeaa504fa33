import type { ReactNode } from 'react';
import { Component } from 'react';

interface BoundaryProps {
  /** What to show instead; `retry` renders the content once more. */
  readonly instead: (error: Error, retry: () => void) => ReactNode;
  /** A change of it forgets the error: another screen deserves its own chance. */
  readonly of: string;
  /** Called once the error is shown, before anything is tried again. */
  readonly onError?: () => void;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly error: Error | null;
  readonly of: string;
}

/** A defect in one screen never leaves a white page, nor takes the frame with it. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override readonly state: BoundaryState = { error: null, of: this.props.of };

  static getDerivedStateFromError(thrown: unknown): Partial<BoundaryState> {
    return { error: thrown instanceof Error ? thrown : new Error(String(thrown)) };
  }

  static getDerivedStateFromProps(props: BoundaryProps, state: BoundaryState): BoundaryState | null {
    return props.of === state.of ? null : { error: null, of: props.of };
  }

  override componentDidCatch(): void {
    this.props.onError?.();
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error ? this.props.instead(error, () => this.setState({ error: null })) : this.props.children;
  }
}
