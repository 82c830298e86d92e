package org.plenary.shared.geo;

/**
 * The Equal Earth projection (Šavrič, Patterson and Jenny, "The Equal Earth map projection", 2018),
 * on which every country has its true area.
 */
public final class EqualEarth {
    private static final double A1 = 1.340264;
    private static final double A2 = -0.081106;
    private static final double A3 = 0.000893;
    private static final double A4 = 0.003796;
    private static final double HALF_ROOT_3 = Math.sqrt(3) / 2;

    /** Half the width of the whole world on a globe of radius 1: where the equator ends. */
    private static final double EAST = at(0, 180).x();

    // The cut runs through the Bering Strait and the open Pacific, and through no country but
    // Antarctica.
    private static final double MIDDLE = 11;

    private EqualEarth() {}

    /**
     * A point of the plane; x grows eastwards, y northwards.
     *
     * @param x in radii of the globe for {@link #at}, in the map's units for {@link Frame#place}
     */
    public record Point(double x, double y) {}

    /** The published formula, on a globe of radius 1, for degrees north and east. */
    public static Point at(double latitude, double longitude) {
        double theta = Math.asin(HALF_ROOT_3 * Math.sin(Math.toRadians(latitude)));
        double square = theta * theta;
        double sixth = square * square * square;
        double x =
                Math.toRadians(longitude)
                        * Math.cos(theta)
                        / (HALF_ROOT_3
                                * (A1 + 3 * A2 * square + sixth * (7 * A3 + 9 * A4 * square)));
        double y = theta * (A1 + A2 * square + sixth * (A3 + A4 * square));
        return new Point(x, y);
    }

    /**
     * The world on a drawing, y downwards.
     *
     * @param width of the whole world at the equator
     * @param north the latitude at the upper edge
     */
    public record Frame(double width, double north) {
        /** Where a place lies on the drawing. */
        public Point place(double latitude, double longitude) {
            double fromMiddle = longitude - MIDDLE;
            double turned = fromMiddle - 360 * Math.floor((fromMiddle + 180) / 360);
            Point point = at(latitude, turned);
            double scale = width / (2 * EAST);
            return new Point(width / 2 + point.x() * scale, (at(north, 0).y() - point.y()) * scale);
        }
    }
}
