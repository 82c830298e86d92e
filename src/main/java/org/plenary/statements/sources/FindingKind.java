package org.plenary.statements.sources;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenary.consultations.findings.ReadableFindings;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Coalition;

/** A finding of a consultation, by the path of its page. */
@ApplicationScoped
class FindingKind implements SourceKind {
    private static final int OFFERED = 50;
    static final String SLUG = "finding";

    private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern PATH =
            Pattern.compile("/consultations/(" + ID + ")/findings/(" + ID + ")");

    private final ReadableFindings findings;

    FindingKind(ReadableFindings findings) {
        this.findings = findings;
    }

    @Override
    public String slug() {
        return SLUG;
    }

    @Override
    public String messageKey() {
        return "findings.cite.kind";
    }

    @Override
    public String icon() {
        return "footprints";
    }

    /** Only what was agreed to can be cited. */
    @Override
    public Optional<Cited> at(String path, Actor actor) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return findings.one(
                        UUID.fromString(matcher.group(1)), UUID.fromString(matcher.group(2)), actor)
                .filter(shown -> shown.finding().agreed() > 0)
                .map(shown -> new Cited(path, shown.content().title(), path));
    }

    /** The titles of those of these paths that this person may read. */
    Map<String, String> titles(Collection<String> paths, Actor actor) {
        Map<UUID, String> asked = new HashMap<>();
        for (String path : paths) {
            Matcher matcher = PATH.matcher(path);
            if (matcher.matches()) {
                asked.put(UUID.fromString(matcher.group(2)), path);
            }
        }
        Map<String, String> titles = new HashMap<>();
        findings.byIds(asked.keySet(), actor)
                .forEach((id, shown) -> titles.put(asked.get(id), shown.content().title()));
        return titles;
    }

    @Override
    public List<Cited> offered(Coalition coalition, Actor actor) {
        return findings.agreedIn(coalition, actor, OFFERED).stream()
                .map(s -> new Cited(s.finding().href(), s.content().title(), s.finding().href()))
                .toList();
    }
}
