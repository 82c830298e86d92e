package org.plenary.statements.sources;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** An address on the web: http or https, with a host, and nobody's password in it. */
record WebLink(URI address) {
    static Optional<WebLink> parse(String typed) {
        try {
            URI uri = new URI(typed.strip());
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            return web && uri.getHost() != null && uri.getRawUserInfo() == null
                    ? Optional.of(new WebLink(uri))
                    : Optional.empty();
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    /** The part that readers should look at before they follow it. */
    String host() {
        return address.getHost().toLowerCase(Locale.ROOT);
    }

    /**
     * The same for all ways to write the address of one document: without scheme, "www.", a final
     * slash, and the place within the document.
     */
    String reference() {
        String path = address.getRawPath() == null ? "" : address.getRawPath();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        boolean ownPort =
                address.getPort() >= 0 && address.getPort() != 80 && address.getPort() != 443;
        return host().replaceFirst("^www\\.", "")
                + (ownPort ? ":" + address.getPort() : "")
                + path.replaceFirst("/+$", "")
                + query;
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
