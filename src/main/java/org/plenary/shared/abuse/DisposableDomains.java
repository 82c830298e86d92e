package org.plenary.shared.abuse;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The domains of mail addresses that anybody makes up for ten minutes: a list of ours, and those an
 * operator adds. An address there is no offence, only a reason to look.
 */
@ApplicationScoped
public class DisposableDomains {
    private static final String LIST = "abuse/disposable-domains.txt";

    private final Set<String> domains = new HashSet<>();

    DisposableDomains(
            @ConfigProperty(name = "plenary.abuse.disposable-domains")
                    Optional<List<String>> more) {
        lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> domains.add(line.strip()));
        more.ifPresent(added -> added.forEach(one -> domains.add(one.toLowerCase(Locale.ROOT))));
    }

    /** Whether the domain of a mail address, or one above it, is known to be thrown away. */
    public boolean include(String email) {
        String domain = email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        while (domain.indexOf('.') > 0) {
            if (domains.contains(domain)) {
                return true;
            }
            domain = domain.substring(domain.indexOf('.') + 1);
        }
        return false;
    }

    private static Stream<String> lines() {
        try (var stream =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(LIST)) {
            if (stream == null) {
                throw new IllegalStateException(LIST + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
