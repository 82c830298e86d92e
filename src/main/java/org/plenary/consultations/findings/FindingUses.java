package org.plenary.consultations.findings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.organisations.Actor;

/** Asks everybody above who may use findings. */
@ApplicationScoped
public class FindingUses {
    private static final UsesOfFindings.Uses NONE = new UsesOfFindings.Uses(List.of(), 0);

    private final Instance<UsesOfFindings> users;

    FindingUses(Instance<UsesOfFindings> users) {
        this.users = users;
    }

    /** The paragraphs that cite a finding. */
    public UsesOfFindings.Uses of(Finding finding, Actor actor) {
        return of(List.of(finding.href()), actor).getOrDefault(finding.href(), NONE);
    }

    /** The paragraphs that cite findings, by their paths. */
    public Map<String, UsesOfFindings.Uses> of(Collection<String> paths, Actor actor) {
        Map<String, UsesOfFindings.Uses> all = new HashMap<>();
        for (UsesOfFindings user : users) {
            user.of(paths, actor).forEach((path, uses) -> all.merge(path, uses, FindingUses::both));
        }
        return all;
    }

    private static UsesOfFindings.Uses both(UsesOfFindings.Uses one, UsesOfFindings.Uses other) {
        List<UsesOfFindings.Use> readable = new ArrayList<>(one.readable());
        readable.addAll(other.readable());
        return new UsesOfFindings.Uses(readable, one.others() + other.others());
    }

    /** A paragraph by its lasting address, if it is there and this person may read it. */
    public Optional<UsesOfFindings.Use> paragraph(String path, Actor actor) {
        return Optional.ofNullable(paragraphs(List.of(path), actor).get(path));
    }

    /**
     * Those paragraphs that are there and that this person may read, by their lasting addresses.
     */
    public Map<String, UsesOfFindings.Use> paragraphs(Collection<String> paths, Actor actor) {
        Map<String, UsesOfFindings.Use> all = new HashMap<>();
        for (UsesOfFindings user : users) {
            user.paragraphs(paths, actor).forEach(all::putIfAbsent);
        }
        return all;
    }
}
