package org.plenary.organisations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.plenary.shared.ids.Ids;

/** Another name or an acronym of an organisation. */
@Entity
@Table(name = "organisation_alias")
public class Alias {
    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organisation", nullable = false)
    private Organisation organisation;

    @Column(nullable = false)
    private String name;

    protected Alias() {}

    Alias(Organisation organisation, String name) {
        this.id = Ids.next();
        this.organisation = organisation;
        this.name = name;
    }

    public String name() {
        return name;
    }
}
