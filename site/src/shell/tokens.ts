/** Pages that a mailed link opens with a secret in its fragment. */
export type LinkPage = 'verify' | 'status' | 'pay' | 'staff-worklist' | `staff-application-${string}`;

const key = (page: LinkPage) => `ise.link.${page}`;

/**
 * Takes the secret out of the address, so that it is neither kept in the history nor copied along, and keeps it until the tab is
 * closed, so that a reload goes on.
 */
export function takeToken(page: LinkPage): string | null {
  const secret = location.hash.slice(1);
  if (/^[\w-]{20,}$/.test(secret)) {
    sessionStorage.setItem(key(page), secret);
    history.replaceState(history.state, '', location.pathname + location.search);
  }
  return tokenOf(page);
}

export const tokenOf = (page: LinkPage): string | null => sessionStorage.getItem(key(page));

export const forgetToken = (page: LinkPage): void => sessionStorage.removeItem(key(page));

/** Another link opened in the same tab changes only the fragment: the page begins anew with it. */
export function restartOnNewLink(): void {
  addEventListener('hashchange', () => {
    if (location.hash.length > 20) location.reload();
  });
}
