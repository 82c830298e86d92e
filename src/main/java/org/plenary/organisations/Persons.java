package org.plenary.organisations;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The people the platform has met. */
@ApplicationScoped
public class Persons implements PanacheRepositoryBase<Person, UUID> {}
