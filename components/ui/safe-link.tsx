import type { AnchorHTMLAttributes } from 'react';

/** The address if it is http or https, else null: a tracker's data must not become a `javascript:` link. */
export const safeUrl = (url: string | null): string | null => {
  if (!url) return null;
  try {
    const { protocol, href } = new URL(url);
    return protocol === 'https:' || protocol === 'http:' ? href : null;
  } catch {
    return null;
  }
};

interface SafeLinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  url: string | null;
}

/** A link to a page outside, in a tab of its own; plain text where the address is not safe. */
export const SafeLink = ({ url, children, ...rest }: SafeLinkProps) => {
  const href = safeUrl(url);
  if (href === null) return <span className={rest.className}>{children}</span>;
  return (
    <a {...rest} href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
};
