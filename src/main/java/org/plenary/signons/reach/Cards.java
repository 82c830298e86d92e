package org.plenary.signons.reach;

import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plenary.shared.i18n.Formats;
import org.plenary.shared.i18n.Languages;
import org.plenary.shared.i18n.Messages;
import org.plenary.signons.LetterFace;

/** The cards of letters; the same content is drawn once. */
@ApplicationScoped
class Cards {
    private final Messages messages;
    private final Formats formats;
    private final Clock clock;
    private final String host;

    Cards(
            Messages messages,
            Formats formats,
            Clock clock,
            @ConfigProperty(name = "plenary.url") String url) {
        this.messages = messages;
        this.formats = formats;
        this.clock = clock;
        this.host = URI.create(url).getAuthority();
    }

    /** What stands on a letter's card in a language. */
    Card of(LetterFace face, Locale locale) {
        long total = face.tally().total();
        String state =
                face.isOpen(clock.instant())
                        ? face.goal() > 0 && face.toGo() > 0
                                ? messages.text(locale, "signons.to-go", face.toGo(), face.goal())
                                : messages.text(locale, "signons.state.open")
                        : messages.text(locale, "signons.state.closed");
        return new Card(
                messages.text(locale, "shared.site.name")
                        + "  ·  "
                        + messages.text(locale, "reach.open-letter"),
                face.title(),
                "rtl".equals(face.dir()),
                total == 0 ? "" : formats.number(locale, total),
                total == 0
                        ? messages.text(locale, "reach.card.first")
                        : messages.text(locale, "signons.count", total, face.tally().individuals()),
                state + "  ·  " + host,
                face.goal() > 0 ? face.percentOfGoal() : -1,
                Languages.direction(locale).equals("rtl"));
    }

    /** The picture. */
    @CacheResult(cacheName = "cards")
    byte[] drawn(Card card) {
        return card.png();
    }
}
