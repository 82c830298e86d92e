package org.plenary.consultations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.plenary.shared.ids.Ids;
import org.plenary.shared.secrecy.Sha256;

/** A paper to read before answering: a link, or a file that is kept beside it. */
@Entity
@Table(name = "consultation_document")
public class Document {
    @Id private UUID id;

    @Column(nullable = false)
    private UUID consultation;

    @Column(nullable = false)
    private String title;

    @Column(nullable = false)
    private String language;

    private String link;
    private String mediaType;
    private String sha256;
    private int size;

    @Column(nullable = false)
    private UUID addedBy;

    @Column(nullable = false)
    private Instant addedAt;

    protected Document() {}

    private Document(
            Consultation consultation, String title, String language, UUID addedBy, Instant now) {
        this.id = Ids.next();
        this.consultation = consultation.id();
        this.title = title;
        this.language = language;
        this.addedBy = addedBy;
        this.addedAt = now;
    }

    /** A paper that lies elsewhere. */
    static Document at(
            String link,
            Consultation consultation,
            String title,
            String language,
            UUID addedBy,
            Instant now) {
        Document document = new Document(consultation, title, language, addedBy, now);
        document.link = link;
        return document;
    }

    /** A paper that is kept here. */
    static Document kept(
            PaperFile file,
            Consultation consultation,
            String title,
            String language,
            UUID addedBy,
            Instant now) {
        Document document = new Document(consultation, title, language, addedBy, now);
        document.mediaType = file.mediaType();
        document.sha256 = Sha256.of(file.content());
        document.size = file.content().length;
        return document;
    }

    /** The same paper of another consultation. */
    Document copiedTo(Consultation other, UUID addedBy, Instant now) {
        Document copy = new Document(other, title, language, addedBy, now);
        copy.link = link;
        copy.mediaType = mediaType;
        copy.sha256 = sha256;
        copy.size = size;
        return copy;
    }

    public UUID id() {
        return id;
    }

    public UUID consultation() {
        return consultation;
    }

    public String title() {
        return title;
    }

    /** BCP 47. */
    public String language() {
        return language;
    }

    /** Where it lies, unless it is kept here. */
    public Optional<String> link() {
        return Optional.ofNullable(link);
    }

    /** Of a file that is kept here. */
    public Optional<String> mediaType() {
        return Optional.ofNullable(mediaType);
    }

    /** Of a file that is kept here. */
    public Optional<String> sha256() {
        return Optional.ofNullable(sha256);
    }

    /** Of a file that is kept here, in bytes. */
    public int size() {
        return size;
    }
}
