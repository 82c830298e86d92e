package org.plenary.bench;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The figures as tables to read: times as ratios to the baselines, what is told, growth. */
final class Report {
    private final List<Measured> measured;
    private final List<Quality> qualities;
    private final List<String> notes;
    private final StringBuilder out = new StringBuilder();

    Report(List<Measured> measured, List<Quality> qualities, List<String> notes) {
        this.measured = measured;
        this.qualities = qualities;
        this.notes = notes;
    }

    @Override
    public String toString() {
        out.setLength(0);
        for (String subject : each(measured.stream().map(Measured::subject).toList())) {
            List<Measured> times =
                    measured.stream().filter(m -> m.subject().equals(subject)).toList();
            times(subject, times);
            growth(subject, times);
        }
        if (!qualities.isEmpty()) {
            qualities();
        }
        notes.forEach(note -> line("! %s", note));
        return out.toString();
    }

    /** Milliseconds for people, or that it did not end. */
    static String time(Measured time) {
        return time.ended()
                ? number(time.milliseconds()) + " ms"
                : time.isOurs() ? "failed" : "> " + Patience.SECONDS + " s or 3 GB";
    }

    private void times(String subject, List<Measured> times) {
        line("");
        line("%s: time, and how many times as long each baseline takes (x)", subject);
        Set<String> columns = each(times.stream().map(Measured::by).sorted(oursFirst()).toList());
        out.append(cell("", 46));
        columns.forEach(by -> out.append(cell(by, 24)));
        line("");
        for (String on : each(times.stream().map(Measured::on).toList())) {
            out.append(cell(TextPair.label(on), 46));
            Measured ours = find(times, on, Measured.OURS);
            for (String by : columns) {
                Measured time = find(times, on, by);
                boolean compared =
                        time != null
                                && ours != null
                                && time != ours
                                && time.ended()
                                && ours.ended();
                String ratio =
                        compared ? "  x " + number(time.milliseconds() / ours.milliseconds()) : "";
                out.append(cell(time == null ? "not run" : time(time) + ratio, 24));
            }
            line("");
        }
    }

    /** Where inputs of one kind begin with their number of words. */
    private void growth(String subject, List<Measured> times) {
        var kinds = new TreeMap<String, TreeMap<Integer, Measured>>();
        for (Measured time : times) {
            String[] name = time.on().split(" ", 2);
            if (time.isOurs() && time.ended() && name[0].matches("\\d{1,9}")) {
                kinds.computeIfAbsent(name.length > 1 ? name[1] : "", k -> new TreeMap<>())
                        .put(Integer.parseInt(name[0]), time);
            }
        }
        kinds.values().removeIf(sizes -> sizes.size() < 2);
        if (!kinds.isEmpty()) {
            line("");
            line("%s: our time for each word, as a ratio to that in the smallest text", subject);
        }
        kinds.forEach(
                (kind, sizes) -> {
                    double least = sizes.firstEntry().getValue().milliseconds() / sizes.firstKey();
                    String ratios =
                            sizes.entrySet().stream()
                                    .map(
                                            e -> {
                                                double ms = e.getValue().milliseconds();
                                                return e.getKey()
                                                        + ": "
                                                        + number(ms / e.getKey() / least);
                                            })
                                    .collect(Collectors.joining("   "));
                    line("%s%s", cell(kind, 46), ratios);
                });
    }

    private void qualities() {
        line("");
        line("Comparison: changed words told to readers, against the fewest without moves");
        line("%s%s", cell("", 46), "     words          ours    fewest   ratio   moves");
        for (Quality q : qualities) {
            line(
                    "%s%7d %7d %9d %9d %7s %7d",
                    cell(TextPair.label(q.pair()), 46),
                    q.wordsFrom(),
                    q.wordsTo(),
                    q.changed(),
                    q.fewest(),
                    q.fewest() == 0 ? "-" : number((double) q.changed() / q.fewest()),
                    q.moves());
        }
        line("");
    }

    private static Measured find(List<Measured> times, String on, String by) {
        return times.stream()
                .filter(m -> m.on().equals(on) && m.by().equals(by))
                .findFirst()
                .orElse(null);
    }

    private static Comparator<String> oursFirst() {
        return Comparator.comparing((String by) -> !by.equals(Measured.OURS));
    }

    private static Set<String> each(List<String> all) {
        return new LinkedHashSet<>(all);
    }

    private static String cell(String words, int width) {
        return String.format("%-" + width + "s", words);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%,.0f", value);
    }

    private void line(String format, Object... values) {
        out.append(String.format(format, values)).append(System.lineSeparator());
    }
}
