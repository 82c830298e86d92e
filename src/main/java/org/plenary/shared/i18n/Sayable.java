package org.plenary.shared.i18n;

import java.util.List;

/** Something that is said in the reader's language: a message key and the values that go in it. */
public interface Sayable {
    /** A key of {@link Messages}. */
    String messageKey();

    /** The values for {@code {0}}, {@code {1}} … of the message. */
    List<Object> args();
}
