package org.plenary.signons;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The bar above every working page of a letter, as {@code {inject:letterTabs.all}}; see {@code
 * signons/tabs.html}.
 */
@Named("letterTabs")
@ApplicationScoped
@Unremovable
public class LetterTabs {
    private static final List<Tab> OWN =
            List.of(
                    new Tab(10, "overview", "campaign.tab.overview", "/overview"),
                    new Tab(20, "signatories", "campaign.tab.signatories", "/sign-ons"),
                    new Tab(30, "invited", "campaign.tab.invited", "/invitations"),
                    new Tab(100, "public", "campaign.tab.public", ""));

    private final List<Tab> tabs;

    LetterTabs(Instance<LetterTab> fromRooms) {
        this.tabs =
                Stream.concat(
                                OWN.stream(),
                                fromRooms.stream()
                                        .map(
                                                tab ->
                                                        new Tab(
                                                                tab.order(),
                                                                tab.key(),
                                                                tab.messageKey(),
                                                                tab.path())))
                        .sorted(Comparator.comparingInt(Tab::order))
                        .toList();
    }

    /** A link of the bar. */
    public record Tab(int order, String key, String messageKey, String path) {}

    /** All of them in their order. */
    public List<Tab> all() {
        return tabs;
    }
}
