package org.plenary.signons.confirming;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** What speaks for a mail address belonging to the organisation in whose name it signs. */
public enum Evidence {
    /** Nothing does. */
    NONE,
    /** Its domain is that of the website that was given with it. */
    WEBSITE,
    /** Its domain is that of the organisation's website in our register. */
    REGISTER;

    /** The name in JSON and message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the domain of a mail address proves, beside these websites; either may be null. */
    static Evidence of(String domain, String given, String registered) {
        if (isOf(domain, registered)) {
            return REGISTER;
        }
        return isOf(domain, given) ? WEBSITE : NONE;
    }

    /** Whether a mail domain and a website are of one house: the same, or one under the other. */
    static boolean isOf(String domain, String website) {
        String host = host(website);
        return domain.indexOf('.') > 0
                && host.indexOf('.') > 0
                && (host.equals(domain)
                        || host.endsWith("." + domain)
                        || domain.endsWith("." + host));
    }

    private static String host(String website) {
        if (website == null || website.isBlank()) {
            return "";
        }
        try {
            String host = new URI(website).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        } catch (URISyntaxException malformed) {
            return "";
        }
    }
}
