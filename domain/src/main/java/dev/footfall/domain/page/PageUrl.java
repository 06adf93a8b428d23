package dev.footfall.domain.page;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An address split by the generic expression of RFC 3986 appendix B, under which every text is an address
 * (ingestion.md §7). Parts are as sent, escapes included.
 *
 * @param scheme lower case; empty when there is none
 * @param host case preserved, IPv6 literals without brackets; absent without {@code //}, empty as in {@code file:///x}
 * @param port 0 to 65535
 * @param path empty when there is none
 * @param query without the question mark
 * @param fragment without the number sign
 */
public record PageUrl(
        String scheme,
        Optional<String> host,
        OptionalInt port,
        String path,
        Optional<String> query,
        Optional<String> fragment) {
    /** The hostname of a page whose address has no host. */
    public static final String NO_HOSTNAME = "(none)";

    /** What tells the pages of a site apart. */
    public enum Routing {
        PATH,
        /** Path and fragment, as in single-page applications with addresses such as {@code /#settings}. */
        HASH
    }

    /** Takes time in proportion to the text. */
    public static PageUrl parse(String text) {
        int hash = text.indexOf('#');
        String beforeFragment = hash < 0 ? text : text.substring(0, hash);
        int mark = beforeFragment.indexOf('?');
        String hierarchy = mark < 0 ? beforeFragment : beforeFragment.substring(0, mark);
        int colon = hierarchy.indexOf(':');
        int slash = hierarchy.indexOf('/');
        boolean hasScheme = colon > 0 && (slash < 0 || colon < slash);
        String rest = hasScheme ? hierarchy.substring(colon + 1) : hierarchy;
        boolean hasAuthority = rest.startsWith("//");
        int pathStart = hasAuthority ? rest.indexOf('/', 2) : 0;
        String path = pathStart < 0 ? "" : rest.substring(pathStart);
        Authority authority =
                hasAuthority ? Authority.parse(rest.substring(2, rest.length() - path.length())) : Authority.NONE;
        return new PageUrl(
                hasScheme ? hierarchy.substring(0, colon).toLowerCase(Locale.ROOT) : "",
                authority.host(),
                authority.port(),
                path,
                mark < 0 ? Optional.empty() : Optional.of(beforeFragment.substring(mark + 1)),
                hash < 0 ? Optional.empty() : Optional.of(text.substring(hash + 1)));
    }

    /** The trimmed host without one leading {@code www.}, or {@link #NO_HOSTNAME}. */
    public String hostname() {
        String trimmed = WhiteSpace.trim(host.orElse(""));
        String bare = trimmed.startsWith("www.") ? trimmed.substring("www.".length()) : trimmed;
        return bare.isEmpty() ? NO_HOSTNAME : bare;
    }

    /** The decoded path without white space at its end, with the decoded fragment if that counts; blank if the path is. */
    public String pathname(Routing routing) {
        String decoded = WhiteSpace.trimEnd(Escapes.decode(path.isEmpty() ? "/" : path));
        return switch (routing) {
            case PATH -> decoded;
            case HASH ->
                fragment.map(part -> decoded + "#" + Escapes.decode(part)).orElse(decoded);
        };
    }

    /** The decoded value of the last parameter of that name; empty text when it has no equals sign. */
    public Optional<String> queryParameter(String name) {
        if (query.isEmpty()) {
            return Optional.empty();
        }
        String parameters = query.get();
        int end = parameters.length();
        while (end >= 0) {
            int start = parameters.lastIndexOf('&', end - 1) + 1;
            int equals = parameters.indexOf('=', start, end);
            int keyEnd = equals < 0 ? end : equals;
            if (Escapes.decodeForm(parameters.substring(start, keyEnd)).equals(name)) {
                return Optional.of(Escapes.decodeForm(parameters.substring(Math.min(keyEnd + 1, end), end)));
            }
            end = start - 1;
        }
        return Optional.empty();
    }

    private record Authority(Optional<String> host, OptionalInt port) {
        static final Authority NONE = new Authority(Optional.empty(), OptionalInt.empty());

        static Authority parse(String text) {
            String address = text.substring(text.lastIndexOf('@') + 1);
            int bracket = address.startsWith("[") ? address.indexOf(']') : -1;
            int colon = address.indexOf(':', bracket + 1);
            String host =
                    bracket > 0 ? address.substring(1, bracket) : colon < 0 ? address : address.substring(0, colon);
            return new Authority(
                    Optional.of(host), colon < 0 ? OptionalInt.empty() : port(address.substring(colon + 1)));
        }

        private static OptionalInt port(String digits) {
            boolean readable = !digits.isEmpty()
                    && digits.length() <= 5
                    && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                    && Integer.parseInt(digits) <= 65535;
            return readable ? OptionalInt.of(Integer.parseInt(digits)) : OptionalInt.empty();
        }
    }
}
