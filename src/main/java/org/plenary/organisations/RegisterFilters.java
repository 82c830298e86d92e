package org.plenary.organisations;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What may stand in the register's address. */
record RegisterFilters(String q, String category, String region, String country) {
    Search search() {
        return new Search(q, chosenCategory(), blankToNull(region), blankToNull(country), null);
    }

    boolean any() {
        return !parameters().isEmpty();
    }

    private StakeholderCategory chosenCategory() {
        return Arrays.stream(StakeholderCategory.values())
                .filter(one -> one.slug().equals(category))
                .findFirst()
                .orElse(null);
    }

    private Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("q", q);
        parameters.put("category", category);
        parameters.put("region", region);
        parameters.put("country", country);
        parameters.values().removeIf(value -> value == null || value.isBlank());
        return parameters;
    }

    String address(String path, String cursor) {
        var parameters = new LinkedHashMap<>(parameters());
        if (cursor != null) {
            parameters.put("after", cursor);
        }
        return parameters.isEmpty()
                ? path
                : parameters.entrySet().stream()
                        .map(
                                e ->
                                        e.getKey()
                                                + "="
                                                + URLEncoder.encode(
                                                        e.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", path + "?", ""));
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
