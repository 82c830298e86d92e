package org.plenary.shared.web;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A handler of the API that a program may call again when it did not hear the answer: with the same
 * {@code Idempotency-Key} header, person and request, it does nothing twice and gives the first
 * answer again. The same key with another request is refused (422).
 *
 * <p>The handler returns a {@link jakarta.ws.rs.core.Response}, runs wholly in one transaction with
 * the remembered answer, and is called by people who have signed in.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
