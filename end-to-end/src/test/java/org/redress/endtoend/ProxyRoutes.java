package org.redress.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The routes of docs/deployment/proxy.conf, read as nginx reads its map: the first expression that fits wins. */
final class ProxyRoutes {
    static final String COMMAND_SIDE = "command_side";
    static final String QUERY_SIDE = "query_side";

    private static final Pattern MAP = Pattern.compile("(?s)map \"\\$request_method \\$uri\" \\$side \\{(.*?)\\n}");
    private static final Pattern ROUTE = Pattern.compile("(?m)^\\s*(?:\"~([^\"]+)\"|default)\\s+(\\w+);");

    private final Map<Pattern, String> sideByExpression = new LinkedHashMap<>();
    private final String otherwise;

    private ProxyRoutes(String file) {
        Matcher map = MAP.matcher(file);
        if (!map.find()) {
            throw new IllegalStateException("proxy.conf has no map of sides");
        }
        String all = QUERY_SIDE;
        Matcher route = ROUTE.matcher(map.group(1));
        while (route.find()) {
            if (route.group(1) == null) {
                all = route.group(2);
            } else {
                sideByExpression.put(Pattern.compile(route.group(1)), route.group(2));
            }
        }
        otherwise = all;
    }

    static ProxyRoutes ofTheProject() {
        try {
            return new ProxyRoutes(Files.readString(Path.of("../docs/deployment/proxy.conf")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a call such as {@code POST /api/complaints} goes. */
    String sideOf(String call) {
        return sideByExpression.entrySet().stream()
                .filter(route -> route.getKey().matcher(call).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }
}
