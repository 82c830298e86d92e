package org.plenary.signons;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.i18n.Language;
import org.plenary.shared.i18n.Messages;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;
import org.plenary.signons.lists.Column;
import org.plenary.signons.lists.DoubtfulRows;
import org.plenary.signons.lists.ImportRow;
import org.plenary.signons.lists.ImportRows;
import org.plenary.signons.lists.ImportingLists;
import org.plenary.signons.lists.SignOnImport;
import org.plenary.signons.lists.SignOnImports;

/** A coordinator's list: sent, looked at, taken over, and what was in doubt settled. */
@Path("/letters")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ImportPages {
    @CheckedTemplate(basePath = "signons")
    static class Templates {
        static native TemplateInstance preview(PreviewView preview);

        static native TemplateInstance batch(BatchView batch);
    }

    private final Letters letters;
    private final SignOnImports imports;
    private final ImportRows rows;
    private final ImportingLists importing;
    private final SigningBoxes boxes;
    private final CurrentActor current;
    private final Messages messages;
    private final Language language;

    ImportPages(
            Letters letters,
            SignOnImports imports,
            ImportRows rows,
            ImportingLists importing,
            SigningBoxes boxes,
            CurrentActor current,
            Messages messages,
            Language language) {
        this.letters = letters;
        this.imports = imports;
        this.rows = rows;
        this.importing = importing;
        this.boxes = boxes;
        this.current = current;
        this.messages = messages;
        this.language = language;
    }

    @POST
    @Path("{id}/sign-ons/imports")
    @Transactional
    public Response upload(@RestPath UUID id, @RestForm FileUpload file, @RestForm String pasted) {
        Actor actor = current.signedIn();
        boolean sent = file != null && file.size() > 0;
        if (!sent && (pasted == null || pasted.isBlank())) {
            throw Refusal.invalid("signons.refused.list-empty").asException();
        }
        SignOnImport batch =
                importing.upload(
                        letter(actor, id),
                        sent ? file.fileName() : "",
                        sent ? content(file) : pasted.getBytes(StandardCharsets.UTF_8),
                        actor);
        return Response.seeOther(URI.create(batch.href())).build();
    }

    @GET
    @Path("{id}/sign-ons/imports/{batch}")
    @Transactional
    public TemplateInstance show(
            @RestPath UUID id,
            @RestPath UUID batch,
            @RestQuery String doubtful,
            @Context UriInfo address) {
        SignOnImport found = batch(letter(current.signedIn(), id), batch);
        if (found.confirmedAt().isPresent()) {
            return Templates.batch(
                    BatchView.of(found, rows.of(found), boxes.countries(""), this::say));
        }
        DoubtfulRows choice = DoubtfulRows.of(doubtful);
        return Templates.preview(
                PreviewView.of(
                        found,
                        importing.preview(
                                found.letter(),
                                found.content().orElseThrow(),
                                mapping(address.getQueryParameters()),
                                choice),
                        choice,
                        this::say));
    }

    @POST
    @Path("{id}/sign-ons/imports/{batch}/confirmation")
    @Transactional
    public Response confirm(
            @RestPath UUID id,
            @RestPath UUID batch,
            @RestForm String name,
            @RestForm String country,
            @RestForm String category,
            @RestForm String section,
            @RestForm String note,
            @RestForm String date,
            @RestForm String doubtful) {
        Actor actor = current.signedIn();
        Map<String, String> mapping = new HashMap<>();
        put(mapping, Column.NAME, name);
        put(mapping, Column.COUNTRY, country);
        put(mapping, Column.CATEGORY, category);
        put(mapping, Column.SECTION, section);
        put(mapping, Column.NOTE, note);
        put(mapping, Column.DATE, date);
        SignOnImport found = batch(locked(actor, id), batch);
        importing.confirm(found, mapping, DoubtfulRows.of(doubtful), actor);
        return Response.seeOther(URI.create(found.href())).build();
    }

    @POST
    @Path("{id}/sign-ons/imports/{batch}/rows/{row}/acceptance")
    @Transactional
    public Response accept(
            @RestPath UUID id,
            @RestPath UUID batch,
            @RestPath UUID row,
            @RestForm String name,
            @RestForm String country) {
        Actor actor = current.signedIn();
        ImportRow found = row(locked(actor, id), batch, row);
        importing.accept(found, name, country, actor);
        return back(found);
    }

    @POST
    @Path("{id}/sign-ons/imports/{batch}/rows/{row}/dismissal")
    @Transactional
    public Response dismiss(@RestPath UUID id, @RestPath UUID batch, @RestPath UUID row) {
        Actor actor = current.signedIn();
        ImportRow found = row(locked(actor, id), batch, row);
        importing.dismiss(found, actor);
        return back(found);
    }

    private static Response back(ImportRow row) {
        return Response.seeOther(URI.create(row.batch().href() + "#r-" + row.number())).build();
    }

    private Letter letter(Actor actor, UUID id) {
        return letters.coordinated(actor, id);
    }

    private Letter locked(Actor actor, UUID id) {
        return letters.lockedFor(actor, id)
                .orElseThrow(() -> new NotVisibleException("letter " + id));
    }

    private SignOnImport batch(Letter letter, UUID id) {
        return imports.of(letter, id).orElseThrow(() -> new NotVisibleException("import " + id));
    }

    private ImportRow row(Letter letter, UUID batch, UUID id) {
        return rows.of(batch(letter, batch), id)
                .orElseThrow(() -> new NotVisibleException("row " + id));
    }

    private String say(String key) {
        return messages.text(language.locale(), key);
    }

    private static void put(Map<String, String> mapping, Column column, String place) {
        if (place != null) {
            mapping.put(column.slug(), place);
        }
    }

    static Map<String, String> mapping(MultivaluedMap<String, String> parameters) {
        Map<String, String> mapping = new HashMap<>();
        for (Column column : Column.values()) {
            put(mapping, column, parameters.getFirst(column.slug()));
        }
        return mapping;
    }

    private static byte[] content(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
