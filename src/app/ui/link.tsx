import { type ComponentProps, createContext, type MouseEvent, type ReactNode, use } from 'react';
import { type NavigateFunction, type NavigateOptions, useNavigate } from 'react-router';

const NavigateContext = createContext<NavigateFunction | null>(null);

/** Lets the links below lead to other pages of the site. */
export function LinkProvider({ children }: { children: ReactNode }) {
  return <NavigateContext value={useNavigate()}>{children}</NavigateContext>;
}

interface LinkProps
  extends Omit<ComponentProps<'a'>, 'href'>,
    Pick<NavigateOptions, 'replace' | 'state' | 'viewTransition'> {
  /** A page of the site, from its root: begins with `/`. */
  to: string;
}

/**
 * A link to a page of the site. Unlike the router's it does not depend on where the reader is: a hundred of them need not
 * be rendered again when that changes.
 */
export function Link({ to, replace, state, viewTransition, onClick, children, ...rest }: LinkProps) {
  const navigate = use(NavigateContext);
  if (!navigate) throw new Error('Link needs a LinkProvider above it');
  const href = import.meta.env.BASE_URL + to.slice(1);
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (event.defaultPrevented || isForTheBrowser(event)) return;
    event.preventDefault();
    // As in browsers, a link to the page that is open adds nothing to the history.
    const isHere = event.currentTarget.href === window.location.href;
    void navigate(to, {
      replace: replace ?? isHere,
      state,
      ...(viewTransition === undefined ? {} : { viewTransition }),
    });
  };
  return (
    <a {...rest} href={href} onClick={follow}>
      {children}
    </a>
  );
}

/** Another button, or a key with which it opens elsewhere. */
function isForTheBrowser({ button, metaKey, altKey, ctrlKey, shiftKey }: MouseEvent): boolean {
  return button !== 0 || metaKey || altKey || ctrlKey || shiftKey;
}
