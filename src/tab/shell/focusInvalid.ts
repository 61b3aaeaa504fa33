/** Leads to the first input that keeps a form from being sent, once that is drawn; call it whenever somebody tries. */
export function focusInvalid(form: HTMLFormElement): void {
  window.requestAnimationFrame(() => {
    const wrong = form.querySelector<HTMLElement>('[aria-invalid="true"]');
    const input = wrong?.matches('input, textarea, select, button') ? wrong : wrong?.querySelector('input');
    input?.focus();
  });
}
