package org.plenary.signons.reach;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenary.shared.web.Chrome;

/** The absolute addresses of a letter and of what belongs to it. */
@ApplicationScoped
class Addresses {
    private static final Pattern LETTER =
            Pattern.compile("/letters/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:/widget)?");

    private final Chrome chrome;

    Addresses(Chrome chrome) {
        this.chrome = chrome;
    }

    /** Where the platform is. */
    String origin() {
        return chrome.origin();
    }

    /** The address of a path. */
    String of(String path) {
        return chrome.origin() + path;
    }

    /** The letter that an address of ours means. */
    Optional<UUID> letterAt(String address) {
        if (address == null || address.length() > 2000) {
            return Optional.empty();
        }
        try {
            URI parsed = URI.create(address.strip());
            URI ours = URI.create(chrome.origin());
            Matcher path = LETTER.matcher(parsed.getPath() == null ? "" : parsed.getPath());
            return ours.getAuthority().equals(parsed.getAuthority()) && path.matches()
                    ? Optional.of(UUID.fromString(path.group(1)))
                    : Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** What stands in somebody else's page. */
    String embedCode(UUID letter, String title, String language, int width, int height) {
        return "<iframe src=\"%s\" width=\"%d\" height=\"%d\" title=\"%s\" frameborder=\"0\" loading=\"lazy\"></iframe>"
                .formatted(
                        of("/letters/" + letter + "/widget?lang=" + language),
                        width,
                        height,
                        title.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;"));
    }
}
