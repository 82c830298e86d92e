package org.plenary.shared.i18n;

import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineConfiguration;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.EvaluatedParams;
import io.quarkus.qute.NamespaceResolver;
import io.quarkus.qute.Results;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * What templates say through {@code m:}, in the language of the template's {@code locale} attribute
 * if it has one (mails), else in the visitor's.
 *
 * <ul>
 *   <li>{@code {m:t('bundle.key', args…)}} a message; a single list argument is spread; {@code
 *       m:key(key)} the same for a key that only Java knows, which no test can look up
 *   <li>{@code {m:says(x)}} what a {@link Sayable} says: a field error, a refusal
 *   <li>{@code {m:date(t)}}, {@code {m:dayMonth(t)}}, {@code {m:dateTime(t, zone)}}, {@code
 *       {m:time(t, zone)}}, {@code {m:weekday(t, zone)}}, {@code {m:relative(t)}}, {@code
 *       {m:deadline(t, zone)}}, where the zone may be left out (UTC) and a missing time is written
 *       as nothing
 *   <li>{@code {m:number(n)}}, {@code {m:percent(share)}}, {@code {m:country('KE')}}, {@code
 *       {m:region('002')}}, {@code {m:language('fr')}}
 * </ul>
 */
@EngineConfiguration
public class MessageNamespace implements NamespaceResolver {
    @Override
    public String getNamespace() {
        return "m";
    }

    @Override
    public CompletionStage<Object> resolve(EvalContext context) {
        var params = EvaluatedParams.evaluate(context);
        return params.stage.thenCompose(
                done -> {
                    var args = new Object[context.getParams().size()];
                    for (int i = 0; i < args.length; i++) {
                        try {
                            args[i] = unwrapped(params.getResult(i));
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    }
                    var said = say(locale(context), context.getName(), args);
                    return said == null
                            ? Results.notFound(context)
                            : java.util.concurrent.CompletableFuture.completedFuture(said);
                });
    }

    private static Object say(Locale locale, String name, Object[] args) {
        var first = args.length == 0 ? null : args[0];
        return switch (name) {
            case "t", "key" -> bean(Messages.class).text(locale, (String) first, rest(args));
            case "says" ->
                    first instanceof Sayable sayable
                            ? bean(Messages.class)
                                    .text(locale, sayable.messageKey(), sayable.args().toArray())
                            : "";
            case "number" -> first == null ? "" : formats().number(locale, (Number) first);
            case "percent" -> first == null ? "" : formats().percent(locale, (Number) first);
            case "country", "region" ->
                    first == null ? "" : formats().place(locale, first.toString());
            case "language" -> first == null ? "" : formats().language(locale, first.toString());
            case "date" -> first == null ? "" : formats().date(locale, instant(first));
            case "dayMonth" ->
                    first == null
                            ? ""
                            : formats()
                                    .dayMonth(
                                            locale,
                                            instant(first).atZone(zone(args)).toLocalDate());
            case "relative" -> first == null ? "" : formats().relative(locale, instant(first));
            case "weekday" ->
                    first == null ? "" : formats().weekday(locale, instant(first), zone(args));
            case "time" -> first == null ? "" : formats().time(locale, instant(first), zone(args));
            case "dateTime" ->
                    first == null ? "" : formats().dateTime(locale, instant(first), zone(args));
            case "deadline" ->
                    first == null ? "" : formats().deadline(locale, instant(first), zone(args));
            default -> null;
        };
    }

    private static Object[] rest(Object[] args) {
        if (args.length == 2 && args[1] instanceof Collection<?> list) {
            return list.toArray();
        }
        var rest = new Object[Math.max(0, args.length - 1)];
        System.arraycopy(args, Math.min(1, args.length), rest, 0, rest.length);
        return rest;
    }

    private static Instant instant(Object time) {
        if (time instanceof Instant instant) {
            return instant;
        }
        if (time instanceof OffsetDateTime withOffset) {
            return withOffset.toInstant();
        }
        if (time instanceof LocalDate day) {
            return day.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        throw new IllegalArgumentException("Not a time: " + time.getClass());
    }

    private static ZoneId zone(Object[] args) {
        if (args.length < 2 || args[1] == null) {
            return ZoneOffset.UTC;
        }
        return args[1] instanceof ZoneId zone ? zone : ZoneId.of(args[1].toString());
    }

    private static Object unwrapped(Object value) {
        if (Results.isNotFound(value)) {
            return null;
        }
        return value instanceof Optional<?> optional ? optional.orElse(null) : value;
    }

    private static Locale locale(EvalContext context) {
        var chosen = context.getAttribute(TemplateInstance.LOCALE);
        if (chosen instanceof Locale locale) {
            return locale;
        }
        if (chosen instanceof String tag) {
            return Locale.forLanguageTag(tag);
        }
        return Arc.container().requestContext().isActive()
                ? bean(Language.class).locale()
                : Locale.ENGLISH;
    }

    private static Formats formats() {
        return bean(Formats.class);
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
