package org.plenary.statements.comparing;

import io.quarkus.qute.TemplateData;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a comparison is laid out, as it stands in an address.
 *
 * @param view text (changes in the text), side (side by side) or clean (the newer text alone)
 * @param context how much of the unchanged text is shown; empty, 1 or all
 */
@TemplateData
public record Layout(String view, String context) {
    /** Changes in the text. */
    static final String TEXT = "text";

    /** Side by side. */
    static final String SIDE = "side";

    /** The newer text alone. */
    static final String CLEAN = "clean";

    /** Changes in the text, everything unchanged folded. */
    public static Layout inTheText() {
        return new Layout(TEXT, "");
    }

    /** What the address asks for; what it does not know is as if it were not there. */
    static Layout of(String view, String context) {
        boolean known = Arrays.asList(SIDE, CLEAN).contains(view);
        return new Layout(known ? view : TEXT, Surroundings.of(context).inAddress());
    }

    /** The address in the same layout but for the view. */
    public String viewed(String address, String otherView) {
        return new Layout(otherView, context).at(address);
    }

    /** The address in the same layout but for the context. */
    public String within(String address, String otherContext) {
        return new Layout(view, otherContext).at(address);
    }

    /** The address in this layout. */
    public String at(String address) {
        String query =
                Stream.of(
                                view.equals(TEXT) ? null : "view=" + view,
                                context.isEmpty() ? null : "context=" + context)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("&"));
        return query.isEmpty() ? address : address + "?" + query;
    }

    boolean clean() {
        return view.equals(CLEAN);
    }
}
