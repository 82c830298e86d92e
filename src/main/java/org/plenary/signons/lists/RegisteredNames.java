package org.plenary.signons.lists;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The names in the register, to compare lists with. */
@ApplicationScoped
public class RegisteredNames {
    private final EntityManager database;

    RegisteredNames(EntityManager database) {
        this.database = database;
    }

    /** Every organisation of the register under all its names; nobody has signed yet. */
    @Transactional(Transactional.TxType.MANDATORY)
    public KnownNames known() {
        KnownNames known = new KnownNames();
        Map<UUID, List<String>> aliases = new HashMap<>();
        database.createQuery("select a.organisation.id, a.name from Alias a", Object[].class)
                .getResultStream()
                .forEach(
                        a ->
                                aliases.computeIfAbsent((UUID) a[0], id -> new ArrayList<>())
                                        .add((String) a[1]));
        database.createQuery("select o.id, o.name, o.country from Organisation o", Object[].class)
                .getResultStream()
                .forEach(
                        o ->
                                known.register(
                                        new KnownNames.Registered(
                                                (UUID) o[0],
                                                (String) o[1],
                                                (String) o[2],
                                                aliases.getOrDefault((UUID) o[0], List.of()))));
        return known;
    }
}
