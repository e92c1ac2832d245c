package org.redress.query.views;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What somebody in a shell wants of the views.
 *
 * @param method of the call; null where nothing is changed
 * @param path behind the address of the views
 * @param view which one; null for all
 * @param isFollowed whether they want to see how far it is
 */
record ViewsOrder(
        @Nullable String method, String path, @Nullable String view, boolean isFollowed) {
    /** As views are named. */
    private static final Pattern NAME = Pattern.compile("[a-z][a-z-]{0,63}");

    /** What is said of one view. */
    private enum OfOne {
        PAUSE("POST", "/rebuild/pause", false),
        RESUME("POST", "/rebuild/resume", true),
        CANCEL("DELETE", "/rebuild", false),
        SWITCH("POST", "/rebuild/switch", true),
        ROLLBACK("POST", "/rollback", true);

        private final String method;
        private final String path;
        private final boolean isFollowed;

        OfOne(String method, String path, boolean isFollowed) {
            this.method = method;
            this.path = path;
            this.isFollowed = isFollowed;
        }
    }

    /** Out of the words behind the verb; empty when they are no order. */
    static Optional<ViewsOrder> of(List<String> words, boolean isAnyway) {
        String order = words.isEmpty() ? "" : words.getFirst();
        String view = words.size() < 2 ? null : words.get(1);
        if (words.size() > 2 || (view != null && !NAME.matcher(view).matches())) {
            return Optional.empty();
        }
        if (order.equals("rebuild")) {
            return Optional.of(new ViewsOrder("POST", at(view) + "/rebuild?anyway=" + isAnyway, view, true));
        }
        if (isAnyway) {
            return Optional.empty();
        }
        if (view == null) {
            return switch (order) {
                case "" -> Optional.of(new ViewsOrder(null, "", null, false));
                case "follow" -> Optional.of(new ViewsOrder(null, "", null, true));
                default -> Optional.empty();
            };
        }
        for (OfOne each : OfOne.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(order)) {
                return Optional.of(new ViewsOrder(each.method, at(view) + each.path, view, each.isFollowed));
            }
        }
        return Optional.empty();
    }

    /** Whether it is about the view that this tells of. */
    boolean isAbout(JsonNode status) {
        return view == null || status.path("view").asString("").equals(view);
    }

    private static String at(@Nullable String view) {
        return view == null ? "" : "/" + view;
    }
}
