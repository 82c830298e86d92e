package org.plenary.text.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The maps of several steps one after the other. It grows at its end only. Two maps can be mirror
 * images, a step undone and made again later: a position deleted by the first is recovered by the
 * second. Behaves as prosemirror-transform publishes.
 */
public final class Mapping implements Mappable {
    private final List<StepMap> maps;
    private final Map<Integer, Integer> mirrors;
    private final int from;
    // -1: up to the end, however long it grows
    private final int to;

    /** No maps yet. */
    public Mapping() {
        this(new ArrayList<>(), new HashMap<>(), 0, -1);
    }

    private Mapping(List<StepMap> maps, Map<Integer, Integer> mirrors, int from, int to) {
        this.maps = maps;
        this.mirrors = mirrors;
        this.from = from;
        this.to = to;
    }

    /** The maps of these steps. */
    public static Mapping of(List<Step> steps) {
        var mapping = new Mapping();
        steps.forEach(step -> mapping.append(step.map()));
        return mapping;
    }

    /** All maps, those outside of a part included. */
    public List<StepMap> maps() {
        return Collections.unmodifiableList(maps);
    }

    /** Adds a map at the end. */
    public void append(StepMap map) {
        if (to >= 0) {
            throw new IllegalStateException("a part of a mapping does not grow");
        }
        maps.add(map);
    }

    /** Adds a map that is the mirror image of the one with this index. */
    public void append(StepMap map, int mirrored) {
        append(map);
        int index = maps.size() - 1;
        mirrors.putIfAbsent(index, mirrored);
        mirrors.putIfAbsent(mirrored, index);
    }

    /** Adds all maps of another mapping, which keep their mirror images. */
    public void append(Mapping other) {
        int offset = maps.size();
        for (int i = 0, count = other.maps.size(); i < count; i++) {
            Integer mirror = other.mirrors.get(i);
            if (mirror != null && mirror < i) {
                append(other.maps.get(i), offset + mirror);
            } else {
                append(other.maps.get(i));
            }
        }
    }

    /** Adds the way back through another mapping. */
    public void appendInverted(Mapping other) {
        int last = maps.size() + other.maps.size() - 1;
        for (int i = other.maps.size() - 1; i >= 0; i--) {
            Integer mirror = other.mirrors.get(i);
            if (mirror != null && mirror > i) {
                append(other.maps.get(i).invert(), last - mirror);
            } else {
                append(other.maps.get(i).invert());
            }
        }
    }

    /** The way back. */
    public Mapping invert() {
        var inverse = new Mapping();
        inverse.appendInverted(this);
        return inverse;
    }

    /** The maps from this index to those that are the last now. */
    public Mapping slice(int fromIndex) {
        return slice(fromIndex, maps.size());
    }

    /** The maps between two indexes. */
    public Mapping slice(int fromIndex, int toIndex) {
        return new Mapping(maps, mirrors, fromIndex, toIndex);
    }

    @Override
    public int map(int position, int side) {
        if (!mirrors.isEmpty()) {
            return mapResult(position, side).position();
        }
        int at = position;
        for (int i = from, end = end(); i < end; i++) {
            at = maps.get(i).map(at, side);
        }
        return at;
    }

    @Override
    public MapResult mapResult(int position, int side) {
        int at = position;
        int deletion = 0;
        int[] course = MapResult.NO_MOVES;
        for (int i = from, end = end(); i < end; i++) {
            MapResult result = maps.get(i).mapResult(at, side);
            if (result.recovery() != MapResult.NOT_RECOVERABLE) {
                Integer mirror = mirrors.get(i);
                if (mirror != null && mirror > i && mirror < end) {
                    course = joined(course, moves(i + 1, mirror, result.position(), side));
                    at = maps.get(mirror).recover(result.recovery());
                    i = mirror;
                    continue;
                }
            }
            deletion |= result.deletion();
            course = joined(course, result.course());
            at = result.position();
        }
        return new MapResult(at, deletion, MapResult.NOT_RECOVERABLE, course);
    }

    /**
     * Maps many positions at once: the same as one by one, but in time that grows with the sum and
     * not with the product of positions and steps.
     */
    public int[] mapAll(int[] positions, int side) {
        List<StepMap> part = maps.subList(from, end());
        return mirrors.isEmpty() && Anchors.canMap(positions, part)
                ? Anchors.map(positions, side, part)
                : Arrays.stream(positions).map(position -> map(position, side)).toArray();
    }

    private int end() {
        return to < 0 ? maps.size() : to;
    }

    /** Where a recovered position would have been among the moves that it skipped. */
    private int[] moves(int fromIndex, int toIndex, int position, int side) {
        int[] course = MapResult.NO_MOVES;
        int at = position;
        for (int i = fromIndex; i < toIndex; i++) {
            MapResult result = maps.get(i).mapResult(at, side);
            course = joined(course, result.course());
            at = result.position();
        }
        return course;
    }

    private static int[] joined(int[] left, int[] right) {
        if (right.length == 0) {
            return left;
        }
        int[] both = Arrays.copyOf(left, left.length + right.length);
        System.arraycopy(right, 0, both, left.length, right.length);
        return both;
    }
}
