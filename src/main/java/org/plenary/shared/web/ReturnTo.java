package org.plenary.shared.web;

import java.net.URI;
import java.net.URISyntaxException;

/** Where to send someone after a detour, never outside this site. */
public final class ReturnTo {
    private ReturnTo() {}

    /** The wanted path and query if it is one of ours, else the home page. */
    public static URI within(String wanted) {
        if (wanted == null
                || !wanted.startsWith("/")
                || wanted.startsWith("//")
                || wanted.indexOf('\\') >= 0
                || wanted.chars().anyMatch(c -> c < ' ')) {
            return URI.create("/");
        }
        try {
            var uri = new URI(wanted);
            return uri.isAbsolute() || uri.getRawAuthority() != null ? URI.create("/") : uri;
        } catch (URISyntaxException malformed) {
            return URI.create("/");
        }
    }
}
