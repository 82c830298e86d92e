package org.plenary.signons.confirming;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much may come by the public form, and how long what came is kept. */
@ConfigMapping(prefix = "plenary.signons.submissions")
public interface SubmissionSettings {
    /** From one address (IPv6: one /64) in an hour before a browser is asked for work. */
    @WithDefault("20")
    int addressAnHour();

    /** From one network (IPv4: /24, IPv6: /48) in an hour. */
    @WithDefault("120")
    int networkAnHour();

    /** With mail addresses of one domain in an hour. */
    @WithDefault("300")
    int domainAnHour();

    /** For one letter in an hour. */
    @WithDefault("2000")
    int letterAnHour();

    /** From one address in an hour without any work; after that it is refused until later. */
    @WithDefault("200")
    int addressAnHourWithoutWork();

    /** Mails to one mail address about one letter in a day. */
    @WithDefault("3")
    int mailsALetter();

    /** Mails to one mail address about all letters in a day. */
    @WithDefault("8")
    int mailsADay();

    /** How long a submission waits for its confirmation; then nothing is left of it. */
    @WithDefault("14d")
    Duration confirmWithin();

    /** How long it is known (as a keyed hash) from which address a submission came. */
    @WithDefault("30d")
    Duration keepAddresses();

    /** How long the personal link works with which a signature is seen, hidden and withdrawn. */
    @WithDefault("730d")
    Duration manageFor();
}
