/**
 * What the page `/tab/signed-in.html` does, to which the sign-in window comes back: it hands the answer to the tab that
 * opened it. The page has to be served without a `Cross-Origin-Opener-Policy`.
 */
export async function returnFromSignIn(): Promise<void> {
  const { broadcastResponseToMainFrame } = await import('@azure/msal-browser/redirect-bridge');
  await broadcastResponseToMainFrame();
}
