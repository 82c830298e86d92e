package org.plenary.statements;

import io.quarkus.cache.CacheKey;
import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.plenary.text.diff.Comparison;

/** Compares versions; as versions never change, a comparison once made is kept for a while. */
@ApplicationScoped
public class Comparisons {
    /** How the text of one version became that of another. */
    public Comparison between(Version from, Version to) {
        return between(from.id(), to.id(), from, to);
    }

    @CacheResult(cacheName = "comparisons")
    Comparison between(@CacheKey UUID fromId, @CacheKey UUID toId, Version from, Version to) {
        return Comparison.between(from.text(), to.text());
    }
}
