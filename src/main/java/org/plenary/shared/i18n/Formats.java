package org.plenary.shared.i18n;

import com.ibm.icu.text.CaseMap;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Locale;

/** How dates, numbers, places and languages are written in each language (ICU and CLDR). */
@ApplicationScoped
@Unremovable
public class Formats {
    private static final CaseMap.Title STARTING_LARGE =
            CaseMap.toTitle().wholeString().noLowercase();

    private final Messages messages;
    private final Clock clock;

    @Inject
    public Formats(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** "3 December 2026" in UTC. */
    public String date(Locale locale, Instant at) {
        return write(locale, DateFormat.LONG, at, ZoneOffset.UTC);
    }

    /** "3 Dec", for an axis or a narrow column. */
    public String dayMonth(Locale locale, LocalDate day) {
        var format = DateFormat.getInstanceForSkeleton("MMMd", icu(locale));
        format.setTimeZone(icu(ZoneOffset.UTC));
        return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    /** "Thursday 3 December 2026" in the zone. */
    public String weekday(Locale locale, Instant at, ZoneId zone) {
        return write(locale, DateFormat.FULL, at, zone);
    }

    /** "3 December 2026, 23:59 UTC" in the zone. */
    public String dateTime(Locale locale, Instant at, ZoneId zone) {
        return messages.text(
                locale,
                "shared.date.with-time",
                write(locale, DateFormat.LONG, at, zone),
                time(locale, at, zone));
    }

    /** "23:59 UTC", or "23:59 Kenya Time" in another zone. */
    public String time(Locale locale, Instant at, ZoneId zone) {
        var clockTime =
                new SimpleDateFormat(isUtc(zone) ? "HH:mm 'UTC'" : "HH:mm VVVV", icu(locale));
        clockTime.setTimeZone(icu(zone));
        return clockTime.format(Date.from(at));
    }

    /**
     * How long is left, and until when: "Closes in 12 days, Thursday 3 December 2026, 23:59 UTC";
     * afterwards "Closed on Thursday 3 December 2026, 23:59 UTC".
     */
    public String deadline(Locale locale, Instant at, ZoneId zone) {
        var now = clock.instant();
        var when =
                messages.text(
                        locale,
                        "shared.date.with-time",
                        weekday(locale, at, zone),
                        time(locale, at, zone));
        if (!at.isAfter(now)) {
            return messages.text(locale, "shared.deadline.past", when);
        }
        var left = Duration.between(now, at);
        if (left.toHours() >= 48) {
            var days =
                    ChronoUnit.DAYS.between(
                            now.atZone(zone).toLocalDate(), at.atZone(zone).toLocalDate());
            return messages.text(locale, "shared.deadline.days", days, when);
        }
        if (left.toHours() >= 1) {
            return messages.text(locale, "shared.deadline.hours", left.toHours(), when);
        }
        return messages.text(locale, "shared.deadline.minutes", left.toMinutes() + 1, when);
    }

    /** "4 minutes ago", "in 3 days". */
    public String relative(Locale locale, Instant at) {
        var passed = Duration.between(at, clock.instant());
        var direction = passed.isNegative() ? Direction.NEXT : Direction.LAST;
        var span = passed.abs();
        var formatter = RelativeDateTimeFormatter.getInstance(icu(locale));
        if (span.toMinutes() < 1) {
            return messages.text(locale, "shared.date.now");
        }
        if (span.toHours() < 1) {
            return formatter.format((double) span.toMinutes(), direction, RelativeUnit.MINUTES);
        }
        if (span.toDays() < 1) {
            return formatter.format((double) span.toHours(), direction, RelativeUnit.HOURS);
        }
        if (span.toDays() < 45) {
            return formatter.format((double) span.toDays(), direction, RelativeUnit.DAYS);
        }
        return date(locale, at);
    }

    /** "1,284". */
    public String number(Locale locale, Number number) {
        return NumberFormat.getInstance(icu(locale)).format(number);
    }

    /** "86%", from a share between 0 and 1. */
    public String percent(Locale locale, Number share) {
        return NumberFormat.getPercentInstance(icu(locale)).format(share);
    }

    /** The name of a country (ISO 3166, "KE") or of a region (UN M49, "002"). */
    public String place(Locale locale, String code) {
        return STARTING_LARGE.apply(
                locale, null, new ULocale("und", code).getDisplayCountry(icu(locale)));
    }

    /** The name of a language, "français" for {@code fr} on a French page. */
    public String language(Locale locale, String tag) {
        return ULocale.getDisplayName(tag, icu(locale));
    }

    private static String write(Locale locale, int style, Instant at, ZoneId zone) {
        var format =
                style == DateFormat.FULL && "en".equals(locale.getLanguage())
                        ? new SimpleDateFormat("EEEE d MMMM y", icu(locale))
                        : DateFormat.getDateInstance(style, icu(locale));
        if ("ar".equals(locale.getLanguage()) && format instanceof SimpleDateFormat simple) {
            simple.setDateFormatSymbols(withBothMonthNames());
        }
        format.setTimeZone(icu(zone));
        return format.format(Date.from(at));
    }

    // The east and the west of the Arab world call the months by different names; official
    // documents write both: كانون الأول/ديسمبر.
    private static DateFormatSymbols withBothMonthNames() {
        var symbols = new DateFormatSymbols(ULocale.forLanguageTag("ar-u-nu-latn"));
        var western = symbols.getMonths(DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE);
        var eastern =
                new DateFormatSymbols(ULocale.forLanguageTag("ar-LB"))
                        .getMonths(DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE);
        var both = new String[western.length];
        for (int i = 0; i < both.length; i++) {
            both[i] = western[i].equals(eastern[i]) ? western[i] : eastern[i] + "/" + western[i];
        }
        symbols.setMonths(both, DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE);
        return symbols;
    }

    private static boolean isUtc(ZoneId zone) {
        return zone.normalized().equals(ZoneOffset.UTC);
    }

    private static ULocale icu(Locale locale) {
        return Languages.formatting(locale);
    }

    private static TimeZone icu(ZoneId zone) {
        return TimeZone.getTimeZone(isUtc(zone) ? "Etc/UTC" : zone.getId());
    }
}
