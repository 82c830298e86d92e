package org.plenary.signons.confirming;

import java.net.URI;
import java.net.URISyntaxException;

/** The address of a website, which we note and never open. */
final class Website {
    private Website() {}

    static boolean isOne(String text) {
        try {
            URI address = new URI(text);
            return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null
                    && address.getHost().indexOf('.') > 0
                    && address.getUserInfo() == null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
