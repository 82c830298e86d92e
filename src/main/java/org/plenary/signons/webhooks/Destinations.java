package org.plenary.signons.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plenary.shared.web.Refusal;

/**
 * Where webhooks may be sent: to the public internet and by https only, so that nobody reaches the
 * platform's own network through it. Names are asked when an endpoint is registered and again at
 * each sending, and the connection then goes to the very address that was looked at.
 */
@ApplicationScoped
class Destinations {
    private static final int LONGEST = 2000;

    private final boolean anywhere;

    Destinations(
            @ConfigProperty(name = "plenary.webhooks.allow-private", defaultValue = "false")
                    boolean anywhere) {
        this.anywhere = anywhere;
    }

    /** What is wrong with an address as it was typed, if anything is. */
    Optional<Refusal> refuses(String typed) {
        URI address;
        try {
            address = URI.create(typed);
        } catch (IllegalArgumentException unreadable) {
            return Optional.of(Refusal.invalid("webhooks.refused.url"));
        }
        if (typed.length() > LONGEST
                || address.getHost() == null
                || address.getRawUserInfo() != null
                || address.getRawFragment() != null
                || address.getPort() == 0
                || address.getPort() > 65_535) {
            return Optional.of(Refusal.invalid("webhooks.refused.url"));
        }
        if (!"https".equals(address.getScheme())
                && !(anywhere && "http".equals(address.getScheme()))) {
            return Optional.of(Refusal.invalid("webhooks.refused.https"));
        }
        return resolve(address).isEmpty()
                ? Optional.of(Refusal.invalid("webhooks.refused.private", address.getHost()))
                : Optional.empty();
    }

    /** A network address of the host to which one may connect; none if any of them is private. */
    Optional<InetAddress> resolve(URI address) {
        try {
            String host = address.getHost().replaceAll("^\\[|\\]$", "");
            List<InetAddress> found = List.of(InetAddress.getAllByName(host));
            return anywhere || found.stream().allMatch(PublicAddresses::includes)
                    ? found.stream().findFirst()
                    : Optional.empty();
        } catch (UnknownHostException nowhere) {
            return Optional.empty();
        }
    }
}
