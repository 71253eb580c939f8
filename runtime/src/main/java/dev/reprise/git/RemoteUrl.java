package dev.reprise.git;

import java.util.Locale;

/** Addresses of remotes in the forms of git-fetch(1), without what opens them. */
public final class RemoteUrl {

    private RemoteUrl() {}

    /**
     * An address without passwords and tokens: neither the user of a web address, nor the password beside any other user,
     * nor what follows a {@code ?} or {@code #}. Commands that stand for a remote are not shown at all.
     *
     * <pre>{@code
     * RemoteUrl.withoutCredentials("https://me:secret@example.org/a.git?token=x")   // "https://example.org/a.git"
     * RemoteUrl.withoutCredentials("git@example.org:a.git")                        // as it is
     * }</pre>
     */
    public static String withoutCredentials(String url) {
        int helper = url.indexOf("::");
        if (helper > 0 && isWord(url.substring(0, helper))) {
            String rest = url.substring(helper + 2);
            return url.substring(0, helper + 2)
                    + (url.startsWith("ext::") || url.startsWith("fd::") ? "..." : withoutCredentials(rest));
        }
        int scheme = url.indexOf("://");
        if (scheme > 0 && isWord(url.substring(0, scheme))) {
            return withScheme(url, scheme + "://".length());
        }
        return scpLike(url);
    }

    private static String withScheme(String url, int start) {
        String scheme = url.substring(0, start);
        if (scheme.equalsIgnoreCase("file://")) {
            return url;
        }
        String given = url.substring(start);
        String authority = authority(given);
        int at = authority.lastIndexOf('@');
        if (at < 0 && !hasPort(authority) && given.indexOf('@') > 0) {
            // "user:a/b@host": a password with a character that should have been escaped.
            return withScheme(scheme + given.substring(given.lastIndexOf('@') + 1), start);
        }
        String rest = withoutQuery(given);
        String path = rest.substring(authority.length());
        if (at < 0) {
            return scheme + rest;
        }
        String user = authority.substring(0, at);
        int colon = user.indexOf(':');
        String host = authority.substring(at + 1);
        return scheme + (isShell(scheme) ? (colon < 0 ? user : user.substring(0, colon)) + "@" : "") + host + path;
    }

    private static boolean isShell(String scheme) {
        return scheme.toLowerCase(Locale.ROOT).contains("ssh");
    }

    private static boolean hasPort(String authority) {
        int colon = authority.lastIndexOf(':');
        if (colon < 0 || authority.endsWith("]")) {
            return true;
        }
        for (int i = colon + 1; i < authority.length(); i++) {
            if (!Character.isDigit(authority.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static String authority(String rest) {
        int slash = rest.indexOf('/');
        return withoutQuery(slash < 0 ? rest : rest.substring(0, slash));
    }

    private static String withoutQuery(String rest) {
        for (int i = 0; i < rest.length(); i++) {
            if (rest.charAt(i) == '?' || rest.charAt(i) == '#') {
                return rest.substring(0, i);
            }
        }
        return rest;
    }

    /** {@code git@host:path}, or a path. */
    private static String scpLike(String url) {
        int at = url.indexOf('@');
        int colon = url.indexOf(':');
        int slash = url.indexOf('/');
        boolean password = colon >= 0 && colon < at && (slash < 0 || colon < slash);
        return password ? url.substring(url.lastIndexOf('@') + 1) : url;
    }

    private static boolean isWord(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '+' && c != '-' && c != '.') {
                return false;
            }
        }
        return true;
    }
}
