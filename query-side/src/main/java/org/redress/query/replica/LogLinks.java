package org.redress.query.replica;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Where the cases behind a number are listed: those of its selection, narrowed to what the number counts. */
public record LogLinks(String log, LogSelection selection) {
    public static final String LOGS = "/api/mining/logs";

    /** All of the selection. */
    public String all() {
        return with(List.of());
    }

    public String did(String activity) {
        return with(List.of(Map.entry("did", activity)));
    }

    public String beganWith(String activity) {
        return instead("beganWith", activity);
    }

    public String endedWith(String activity) {
        return instead("endedWith", activity);
    }

    public String moved(String from, String to) {
        return with(List.of(Map.entry("movedFrom", from), Map.entry("movedTo", to)));
    }

    public String reached(String from, String to) {
        return with(List.of(Map.entry("reachedFrom", from), Map.entry("reachedTo", to)));
    }

    public String went(long variant) {
        return instead("variant", Long.toString(variant));
    }

    public String has(String attribute, String value) {
        return with(List.of(Map.entry("attribute", attribute), Map.entry("value", value)));
    }

    /** What may be asked for once: what the selection asks for is met by what is counted. */
    private String instead(String name, String value) {
        List<Map.Entry<String, String>> parameters = new ArrayList<>(selection.parameters());
        parameters.removeIf(parameter -> parameter.getKey().equals(name));
        parameters.add(Map.entry(name, value));
        return address(parameters);
    }

    private String with(List<Map.Entry<String, String>> more) {
        List<Map.Entry<String, String>> parameters = new ArrayList<>(selection.parameters());
        parameters.addAll(more);
        return address(parameters);
    }

    private String address(List<Map.Entry<String, String>> parameters) {
        String address = LOGS + "/" + log + "/cases";
        return parameters.isEmpty()
                ? address
                : parameters.stream()
                        .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                        .collect(Collectors.joining("&", address + "?", ""));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
