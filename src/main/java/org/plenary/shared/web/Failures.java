package org.plenary.shared.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Which answer each failure gets; see {@link ErrorAnswers} for how it looks. */
class Failures {
    private static final Logger LOG = Logger.getLogger(Failures.class);

    @Inject ErrorAnswers answers;

    @ServerExceptionMapper
    Response refused(RefusedException e, RoutingContext request) {
        return answers.of(request, e.refusal());
    }

    @ServerExceptionMapper
    Response notVisible(NotVisibleException e, RoutingContext request) {
        return answers.of(request, 404);
    }

    @ServerExceptionMapper
    Response notFound(NotFoundException e, RoutingContext request) {
        return answers.of(request, 404);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e, RoutingContext request) {
        return answers.of(request, 403);
    }

    /** A program is told 401; a browser is sent to sign in, if there is somewhere to sign in. */
    @ServerExceptionMapper
    Uni<Response> unauthorized(UnauthorizedException e, RoutingContext request) {
        var authenticator = request.<HttpAuthenticator>get(HttpAuthenticator.class.getName());
        if (authenticator == null) {
            return Uni.createFrom().item(answers.of(request, 401));
        }
        return authenticator.getChallenge(request).map(challenge -> challenged(request, challenge));
    }

    /**
     * A form or body that breaks a constraint is the sender's fault; an answer that does is ours.
     */
    @ServerExceptionMapper
    Response invalid(ConstraintViolationException e, RoutingContext request) {
        var ours =
                e instanceof ResteasyReactiveViolationException
                        && e.getConstraintViolations().stream()
                                .anyMatch(v -> v.getExecutableReturnValue() != null);
        return ours
                ? unexpected(e, request)
                : answers.of(
                        request,
                        Errors.of(
                                e.getConstraintViolations().stream()
                                        .map(Forms::fieldError)
                                        .toList()));
    }

    @ServerExceptionMapper
    Response invalid(InvalidFormException e, RoutingContext request) {
        return answers.of(request, e.errors());
    }

    @ServerExceptionMapper({JacksonException.class, MismatchedInputException.class})
    Response unreadable(Throwable e, RoutingContext request) {
        return answers.of(request, 400);
    }

    @ServerExceptionMapper
    Response http(WebApplicationException e, RoutingContext request) {
        var response = e.getResponse();
        if (response.hasEntity() || response.getStatus() < 400) {
            return response;
        }
        if (response.getStatus() >= 500) {
            LOG.errorf(e, "%d at %s", response.getStatus(), request.request().path());
        }
        return withHeadersOf(response, answers.of(request, response.getStatus()));
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e, RoutingContext request) {
        LOG.errorf(e, "Request failed at %s", request.request().path());
        return answers.of(request, 500);
    }

    /**
     * Gives refusals of the framework (a missing CSRF token) that have no body of their own one.
     */
    @ServerResponseFilter
    void explain(
            ContainerRequestContext asked,
            ContainerResponseContext answer,
            RoutingContext request) {
        if (answer.getStatus() >= 400 && !answer.hasEntity()) {
            var explained = answers.of(request, answer.getStatus());
            answer.setEntity(explained.getEntity(), null, MediaType.valueOf(type(explained)));
        }
    }

    private Response challenged(RoutingContext request, ChallengeData challenge) {
        if (challenge == null) {
            return answers.of(request, 401);
        }
        var redirect = challenge.status >= 300 && challenge.status < 400;
        var answer =
                redirect
                        ? Response.status(challenge.status)
                        : Response.fromResponse(answers.of(request, challenge.status));
        if (challenge.headerName != null) {
            answer.header(challenge.headerName.toString(), challenge.headerContent);
        }
        return answer.build();
    }

    private static Response withHeadersOf(Response from, Response to) {
        var merged = Response.fromResponse(to);
        from.getHeaders().forEach((name, values) -> values.forEach(v -> merged.header(name, v)));
        return merged.build();
    }

    private static String type(Response response) {
        return response.getMediaType().toString();
    }
}
