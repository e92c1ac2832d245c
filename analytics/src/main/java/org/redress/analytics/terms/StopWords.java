package org.redress.analytics.terms;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Words that hold sentences together and say nothing about what happened, in Chinese and in English. */
final class StopWords {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private StopWords() {}

    static Set<String> read() {
        try (InputStream file = Objects.requireNonNull(StopWords.class.getResourceAsStream("stop-words.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(BLANKS::splitAsStream)
                    .filter(word -> !word.isEmpty())
                    .collect(toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
