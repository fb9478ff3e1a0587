import { Component, type ReactNode } from 'react';

interface State {
  failed: boolean;
}

/** Shows what is inside, or, when that cannot be drawn, says so instead of leaving an empty page. */
export class Failed extends Component<{ children: ReactNode }, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div className="panel">
        <main className="home">
          <div className="hero" role="alert">
            <h1>The panel could not be shown</h1>
            <p>What was saved is safe. If this comes back, close the panel and open it again.</p>
            <div className="do">
              <button type="button" className="btn primary" onClick={() => this.setState({ failed: false })}>
                Try again
              </button>
            </div>
          </div>
        </main>
      </div>
    );
  }
}
