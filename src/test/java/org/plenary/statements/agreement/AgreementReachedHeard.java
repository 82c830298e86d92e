package org.plenary.statements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.plenary.statements.News;

/** Hears what the room tells its neighbours. */
@ApplicationScoped
class AgreementReachedHeard {
    private final List<AgreementReached> agreements = new CopyOnWriteArrayList<>();
    private final List<String> news = new CopyOnWriteArrayList<>();

    void on(@Observes AgreementReached agreement) {
        agreements.add(agreement);
    }

    void on(@Observes News told) {
        news.add(told.statement().id() + " " + told.messageKey());
    }

    /** Agreements on a statement. */
    List<AgreementReached> on(UUID statement) {
        return agreements.stream().filter(a -> a.statement().equals(statement)).toList();
    }

    /** How often this was told of the statement. */
    long told(UUID statement, String key) {
        return news.stream().filter(n -> n.equals(statement + " " + key)).count();
    }
}
