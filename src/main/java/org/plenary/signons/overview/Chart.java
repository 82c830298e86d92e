package org.plenary.signons.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A curve as it is drawn, in the units of its view box. Time runs from left to right in every
 * language.
 *
 * @param line the data of the path of totals; {@code area} the same down to the axis
 * @param bars the data of one path with a bar for each point
 * @param goalY where the goal's line lies, null if there is none
 */
public record Chart(
        int width,
        int height,
        double left,
        double right,
        double foot,
        List<Tick> ticks,
        Double goalY,
        String line,
        String area,
        String bars,
        double barTop,
        double barFoot,
        List<Mark> marks,
        List<Label> labels,
        Label end) {
    /** A line across at a number. */
    public record Tick(String y, String textY, long number) {}

    /** A numbered event; several on one place share their circle. */
    public record Mark(String x, String number) {
        /** Whether it is one event alone. */
        public boolean single() {
            return number.indexOf('–') < 0;
        }

        /** Where the mark of several events begins. */
        public String left() {
            return n(Double.parseDouble(x) - 17);
        }
    }

    /** A day under the axis, or the number at the curve's end. */
    public record Label(String x, String y, LocalDate day) {}

    /** Where the numbers of the axis end. */
    public double tickX() {
        return left - 8;
    }

    /** The foot line of the number at the highest bar. */
    public double barTopText() {
        return barTop + 9;
    }

    /** Whether there is room for the last number beside the curve; else it stands below. */
    public boolean endBeside() {
        return width > 500;
    }

    public String endX() {
        return n(Double.parseDouble(end.x()) + (endBeside() ? 10 : -2));
    }

    public String endY() {
        return n(Double.parseDouble(end.y()) + (endBeside() ? 5 : 22));
    }

    /** An event on the curve, numbered from 1. */
    public record Event(int number, LocalDate day) {}

    private record Frame(
            int width,
            int height,
            double left,
            double right,
            double first,
            double last,
            double top,
            double foot,
            double barTop,
            double barFoot,
            int labels) {}

    private static final Frame WIDE = new Frame(720, 300, 46, 656, 56, 646, 34, 190, 220, 272, 6);
    private static final Frame NARROW = new Frame(360, 280, 42, 346, 52, 336, 34, 170, 200, 252, 3);

    /** 720 wide. */
    static Chart wide(Curve curve, long goal, List<Event> events) {
        return draw(WIDE, curve, goal, events);
    }

    /** 360 wide, for phones. */
    static Chart narrow(Curve curve, long goal, List<Event> events) {
        return draw(NARROW, curve, goal, events);
    }

    private static Chart draw(Frame frame, Curve curve, long goal, List<Event> events) {
        // A goal far above would flatten the curve: it is then told in words alone.
        boolean showsGoal = goal > 0 && goal <= Math.max(10, curve.total() * 8);
        List<Long> scale = scale(Math.max(curve.total(), showsGoal ? goal : 1));
        double most = scale.get(scale.size() - 1);
        List<Curve.Point> points = curve.points();
        StringBuilder line = new StringBuilder();
        StringBuilder bars = new StringBuilder();
        double barWidth =
                Math.min(
                        28, (frame.last() - frame.first()) / Math.max(1, points.size() - 1) * 0.66);
        double scaleOfBars = (frame.barFoot() - frame.barTop()) / Math.max(1, curve.mostFresh());
        for (Curve.Point point : points) {
            double x = x(frame, curve, point.day());
            double y =
                    frame.foot() - Math.max(0, point.total()) / most * (frame.foot() - frame.top());
            line.append(line.isEmpty() ? "M" : "L").append(n(x)).append(' ').append(n(y));
            double height = Math.max(0, point.fresh()) * scaleOfBars;
            if (height > 0) {
                bars.append('M').append(n(x - barWidth / 2)).append(' ').append(n(frame.barFoot()));
                bars.append("v-").append(n(height)).append('h').append(n(barWidth));
                bars.append('v').append(n(height)).append('z');
            }
        }
        double firstX = x(frame, curve, points.get(0).day());
        double lastX = x(frame, curve, points.get(points.size() - 1).day());
        double lastY =
                frame.foot() - Math.max(0, curve.total()) / most * (frame.foot() - frame.top());
        String area =
                line
                        + "L"
                        + n(lastX)
                        + ' '
                        + n(frame.foot())
                        + 'L'
                        + n(firstX)
                        + ' '
                        + n(frame.foot())
                        + 'Z';
        return new Chart(
                frame.width(),
                frame.height(),
                frame.left(),
                frame.right(),
                frame.foot(),
                ticks(frame, scale),
                showsGoal ? frame.foot() - goal / most * (frame.foot() - frame.top()) : null,
                line.toString(),
                area,
                bars.toString(),
                frame.barTop(),
                frame.barFoot(),
                marks(frame, curve, events),
                labels(frame, curve),
                new Label(n(lastX), n(lastY), points.get(points.size() - 1).day()));
    }

    private static double x(Frame frame, Curve curve, LocalDate day) {
        return frame.first() + curve.position(day) * (frame.last() - frame.first());
    }

    /**
     * From 0 in two to five equal steps of 1, 2 or 5 times a power of ten, to the number or above.
     */
    static List<Long> scale(long most) {
        long power = 1;
        while (true) {
            for (long step : new long[] {power, 2 * power, 5 * power}) {
                long steps = Math.max(1, (most + step - 1) / step);
                if (steps <= 4) {
                    List<Long> scale = new ArrayList<>();
                    for (long i = 0; i <= steps; i++) {
                        scale.add(i * step);
                    }
                    return scale;
                }
            }
            power *= 10;
        }
    }

    private static List<Tick> ticks(Frame frame, List<Long> scale) {
        double most = scale.get(scale.size() - 1);
        return scale.stream()
                .map(
                        number -> {
                            double y = frame.foot() - number / most * (frame.foot() - frame.top());
                            return new Tick(n(y), n(y + 4), number);
                        })
                .toList();
    }

    private static List<Mark> marks(Frame frame, Curve curve, List<Event> events) {
        List<Mark> marks = new ArrayList<>();
        double before = Double.NEGATIVE_INFINITY;
        for (Event event : events) {
            double x = x(frame, curve, event.day());
            if (x - before < 19 && !marks.isEmpty()) {
                Mark shared = marks.remove(marks.size() - 1);
                String first = shared.number().replaceFirst("–.*", "");
                marks.add(new Mark(shared.x(), first + "–" + event.number()));
            } else {
                marks.add(new Mark(n(x), String.valueOf(event.number())));
                before = x;
            }
        }
        return List.copyOf(marks);
    }

    private static List<Label> labels(Frame frame, Curve curve) {
        int count = curve.points().size();
        int step = Math.max(1, (int) Math.ceil((double) count / frame.labels()));
        if (step > 1 && !curve.weekly()) {
            // Whole weeks where days are many, so that a label is always the same weekday.
            step = step <= 7 && step > 3 ? 7 : step > 7 ? (step + 6) / 7 * 7 : step;
        }
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < count; i += step) {
            LocalDate day = curve.points().get(i).day();
            labels.add(new Label(n(x(frame, curve, day)), n(frame.barFoot() + 20), day));
        }
        return List.copyOf(labels);
    }

    private static String n(double number) {
        String written = String.format(Locale.ROOT, "%.1f", number);
        return written.endsWith(".0") ? written.substring(0, written.length() - 2) : written;
    }
}
