package org.redress.query.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.events.FileFailure;
import org.redress.events.RowRemark;

/** Whatever can be said about a row or a file, pages say in both languages, with the same gaps. */
class SayingsTest {
    private static final Pattern GAP = Pattern.compile("\\{\\d}");

    /** What can be said, by its key and in English. */
    record Saying(String key, String sentence) {}

    @ParameterizedTest
    @MethodSource("sayings")
    void each_saying_has_a_text_with_its_gaps_in_both_languages(Saying saying) throws IOException {
        assertThat(text("", saying.key())).isEqualTo(saying.sentence());
        assertThat(gaps(text("_zh", saying.key()))).isEqualTo(gaps(saying.sentence()));
    }

    static Stream<Saying> sayings() {
        return Stream.concat(
                Stream.of(RowRemark.values())
                        .map(remark -> new Saying("RowRemark." + remark.name(), remark.sentence(List.of()))),
                Stream.of(FileFailure.values())
                        .map(failure -> new Saying("FileFailure." + failure.name(), failure.sentence(List.of()))));
    }

    /** Each once: scripts fill a gap where it comes first. */
    private static List<String> gaps(String text) {
        return GAP.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    private static String text(String language, String key) throws IOException {
        Properties texts = new Properties();
        String bundle = "messages" + language + ".properties";
        try (InputStream file = Objects.requireNonNull(SayingsTest.class.getResourceAsStream(bundle), bundle)) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return Objects.requireNonNull(texts.getProperty(key), key);
    }
}
