package org.plenary.signons.lists;

import java.util.List;

/**
 * A list before it is taken over.
 *
 * @param header the file's headings
 * @param mapping which heading is taken for what
 * @param report what it would bring
 */
public record ListPreview(
        String charset,
        char delimiter,
        List<String> header,
        Mapping mapping,
        ImportReport report) {}
