package org.plenary.shared.web;

/**
 * Who reads this page, as far as the page's frame shows it. {@code organisations} implements this
 * with a request-scoped bean (without {@code @Named}); templates read it as {@code
 * {inject:visitor.name}}.
 */
public interface Visitor {
    /** Whether someone has signed in. */
    boolean signedIn();

    /** The person's name, empty if nobody has signed in. */
    String name();

    /** One or two letters for the round badge. */
    String initials();

    /** The organisation this person now acts for, empty if none. */
    String actingForName();

    /** Whether there is another organisation to act for. */
    boolean canSwitch();

    /** Whether the person coordinates processes. */
    boolean coordinator();

    /** Whether the person administers the platform. */
    boolean platformAdmin();
}
