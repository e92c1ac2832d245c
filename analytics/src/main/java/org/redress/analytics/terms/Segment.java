package org.redress.analytics.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Words that stand side by side in a text.
 *
 * @param han whether they are Chinese, which is written without blanks
 */
record Segment(boolean han, List<String> words) {
    Segment {
        words = List.copyOf(words);
    }

    /**
     * Adds the words and the phrases of two words. A single Chinese character is no term: what the dictionary does not know
     * falls into such, and their pairs are told instead.
     */
    void addTerms(Set<String> terms) {
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            if (word.length() > 1) {
                terms.add(word);
            }
            if (at > 0) {
                terms.add(words.get(at - 1) + (han ? "" : " ") + word);
            }
        }
    }

    /** Collects the words of one stretch after the other. */
    static class Collecting {
        private final List<Segment> segments = new ArrayList<>();
        private final List<String> open = new ArrayList<>();
        private boolean han;

        void add(boolean isHan, String word) {
            if (isHan != han) {
                end();
                han = isHan;
            }
            open.add(word);
        }

        void end() {
            if (!open.isEmpty()) {
                segments.add(new Segment(han, open));
                open.clear();
            }
        }

        List<Segment> ended() {
            end();
            return segments;
        }
    }
}
