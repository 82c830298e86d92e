package org.plenary.statements.comments;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Organisation;
import org.plenary.organisations.Organisations;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Idempotent;
import org.plenary.shared.web.Refusal;
import org.plenary.statements.Statement;
import org.plenary.statements.StatementApi;
import org.plenary.statements.Statements;
import org.plenary.statements.Visibility;

/** The comments of a statement in the API. */
@Path("/api/v1/statements/{id}/comments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Comments", description = "What people say about a statement, and how it is resolved")
class CommentApi {
    private static final int PAGE = 50;

    private final Statements statements;
    private final Organisations organisations;
    private final Comments comments;
    private final Discussions discussions;
    private final Commenting commenting;
    private final Resolving resolving;
    private final CommentJsons jsons;
    private final CurrentActor actor;

    CommentApi(
            Statements statements,
            Organisations organisations,
            Comments comments,
            Discussions discussions,
            Commenting commenting,
            Resolving resolving,
            CommentJsons jsons,
            CurrentActor actor) {
        this.statements = statements;
        this.organisations = organisations;
        this.comments = comments;
        this.discussions = discussions;
        this.commenting = commenting;
        this.resolving = resolving;
        this.jsons = jsons;
        this.actor = actor;
    }

    /**
     * A comment to make.
     *
     * @param version number of the version it is about; absent for the newest
     * @param paragraph id of a block; absent for the statement as a whole
     * @param quotation words of the paragraph; absent for all of it
     * @param audience absent for the coalition, or the drafting group where only that may read
     */
    @Schema(name = "NewComment")
    record NewCommentJson(
            Integer version,
            String paragraph,
            @Size(max = 2_000) String quotation,
            @NotBlank @Size(max = Comment.LONGEST) @Schema(examples = "Can we say who pays for it?")
                    String words,
            @Schema(enumeration = {"public", "coalition", "drafting-group"}) String audience) {}

    /** An answer; its audience is that of the thread unless it names a narrower one. */
    @Schema(name = "NewReply")
    record NewReplyJson(
            @NotBlank @Size(max = Comment.LONGEST) String words,
            @Schema(enumeration = {"public", "coalition", "drafting-group"}) String audience) {}

    /** Words that take the place of those before. */
    @Schema(name = "CommentWords")
    record WordsJson(@NotBlank @Size(max = Comment.LONGEST) String words) {}

    /** How a thread is resolved. */
    @Schema(name = "NewResolution")
    record NewResolutionJson(
            @NotBlank
                    @Schema(
                            enumeration = {
                                "accepted",
                                "partly",
                                "not-accepted",
                                "noted",
                                "answered"
                            })
                    String outcome,
            @NotBlank @Size(max = 2_000) String reason) {}

    @GET
    @Operation(
            summary = "Lists the threads you may see, in the order they were begun",
            description = "Pass `next` of one answer as `after` to read on.")
    @Transactional
    public StatementApi.Page<ThreadJson> list(
            @RestPath UUID id,
            @Parameter(description = "open or resolved") @RestQuery String state,
            @Parameter(description = "mine or mentioning-me") @RestQuery String by,
            @Parameter(description = "The id of a block") @RestQuery String paragraph,
            @Parameter(description = "The slug of an organisation") @RestQuery String organisation,
            @RestQuery UUID after) {
        Actor me = actor.get();
        Statement statement = statement(id, me);
        Asked asked = new Asked(state, by, paragraph, organisation);
        UUID asking = organisations.bySlug(asked.organisation()).map(Organisation::id).orElse(null);
        Set<UUID> mentioning =
                asked.by().equals("mentioning-me")
                        ? comments.mentioning(statement, me.memberOf())
                        : Set.of();
        List<CommentThread> wanted =
                discussions.shownTo(me, statement).threads().stream()
                        .filter(thread -> asked.wants(thread, me, asking, mentioning))
                        .sorted(java.util.Comparator.comparing(t -> t.id().toString()))
                        .filter(
                                thread ->
                                        after == null
                                                || thread.id()
                                                                .toString()
                                                                .compareTo(after.toString())
                                                        > 0)
                        .limit(PAGE + 1)
                        .toList();
        List<ThreadJson> items =
                jsons.of(statement, wanted.subList(0, Math.min(PAGE, wanted.size())), me);
        return new StatementApi.Page<>(
                items, wanted.size() > PAGE ? items.get(PAGE - 1).id() : null);
    }

    @POST
    @Authenticated
    @Idempotent
    @Operation(summary = "Comments on the statement, a paragraph of it, or words")
    @APIResponse(responseCode = "201", description = "Made; Location names it")
    @APIResponse(responseCode = "403", description = "You do not act for a member organisation")
    @APIResponse(responseCode = "409", description = "The statement takes no comments any more")
    @Transactional
    public Response comment(@RestPath UUID id, @Valid @NotNull NewCommentJson wanted) {
        Actor me = actor.signedIn();
        Statement statement = statement(id, me);
        Visibility audience =
                wanted.audience() == null
                        ? CommentPageViews.usual(statement)
                        : audience(wanted.audience());
        Comment made =
                commenting.comment(
                        id,
                        new NewComment(
                                wanted.version() == null
                                        ? statement.latestVersion()
                                        : wanted.version(),
                                wanted.paragraph(),
                                wanted.quotation(),
                                wanted.words(),
                                audience),
                        me);
        return created(statement, made, me);
    }

    @GET
    @Path("{comment}")
    @Operation(summary = "Reads the thread that a comment is in")
    @Transactional
    public ThreadJson show(@RestPath UUID id, @RestPath UUID comment) {
        return thread(id, comment, actor.get());
    }

    @PUT
    @Authenticated
    @Path("{comment}")
    @Operation(
            summary = "Puts your own words anew",
            description = "For 15 minutes, until somebody answers. What was said before is kept.")
    @APIResponse(responseCode = "409", description = "It was answered, or the time is over")
    @Transactional
    public CommentJson mend(
            @RestPath UUID id, @RestPath UUID comment, @Valid @NotNull WordsJson wanted) {
        Actor me = actor.signedIn();
        Comment mended = commenting.mend(id, comment, wanted.words(), me);
        return jsons.of(mended.statement(), mended, me);
    }

    @DELETE
    @Authenticated
    @Path("{comment}")
    @Operation(summary = "Takes your own comment back")
    @APIResponse(responseCode = "204", description = "Taken back")
    @Transactional
    public Response takeBack(@RestPath UUID id, @RestPath UUID comment) {
        commenting.takeBack(id, comment, actor.signedIn());
        return Response.noContent().build();
    }

    @POST
    @Authenticated
    @Idempotent
    @Path("{comment}/replies")
    @Operation(summary = "Answers in a comment's thread")
    @APIResponse(responseCode = "201", description = "Answered; Location names the answer")
    @Transactional
    public Response reply(
            @RestPath UUID id, @RestPath UUID comment, @Valid @NotNull NewReplyJson wanted) {
        Actor me = actor.signedIn();
        Comment made =
                commenting.reply(
                        id,
                        comment,
                        wanted.words(),
                        wanted.audience() == null ? null : audience(wanted.audience()),
                        me);
        return created(made.statement(), made, me);
    }

    @PUT
    @Authenticated
    @Path("{comment}/resolution")
    @Operation(summary = "Resolves a thread, as one of its drafters")
    @APIResponse(responseCode = "409", description = "It is resolved already")
    @Transactional
    public ThreadJson resolve(
            @RestPath UUID id, @RestPath UUID comment, @Valid @NotNull NewResolutionJson wanted) {
        Actor me = actor.signedIn();
        Outcome outcome =
                Outcome.of(wanted.outcome())
                        .orElseThrow(() -> Refusal.invalid("comments.error.outcome").asException());
        resolving.resolve(id, comment, outcome, wanted.reason(), me);
        return thread(id, comment, me);
    }

    @DELETE
    @Authenticated
    @Path("{comment}/resolution")
    @Operation(summary = "Opens a resolved thread again")
    @APIResponse(responseCode = "204", description = "Open again")
    @Transactional
    public Response reopen(
            @RestPath UUID id,
            @RestPath UUID comment,
            @RestQuery @Size(max = 2_000) String reason) {
        resolving.reopen(id, comment, reason, actor.signedIn());
        return Response.noContent().build();
    }

    private Response created(Statement statement, Comment made, Actor me) {
        return Response.created(
                        URI.create(
                                "/api/v1/statements/" + statement.id() + "/comments/" + made.id()))
                .entity(jsons.of(statement, made, me))
                .build();
    }

    private ThreadJson thread(UUID id, UUID comment, Actor me) {
        Statement statement = statement(id, me);
        return jsons.of(statement, List.of(discussions.thread(me, statement, comment)), me).get(0);
    }

    private static Visibility audience(String slug) {
        return Visibility.of(slug)
                .orElseThrow(() -> Refusal.invalid("comments.error.audience").asException());
    }

    private Statement statement(UUID id, Actor me) {
        return statements.shown(me, id);
    }
}
