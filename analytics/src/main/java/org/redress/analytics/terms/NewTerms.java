package org.redress.analytics.terms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which words and phrases turn up in recent texts more often than in earlier ones. Each text counts once, however often it
 * says a word.
 *
 * @param recent texts
 * @param earlier texts
 * @param compared terms: all that enough of the recent texts have
 * @param items those whose share rose by more than chance explains, the most surprising first
 */
public record NewTerms(int recent, int earlier, int compared, List<NewTerm> items) {
    /** Texts of both kinds together; more take longer than somebody waits for. */
    public static final int TEXTS_MAX = 20_000;

    /** Recent texts that must have a term: fewer are stories of single people, and could tell who they are. */
    public static final int DOCUMENTS_MIN = 5;

    /** Terms that are told; nobody reads more. */
    public static final int TERMS_MAX = 50;

    /** A list of terms has one that chance put there in at most 1 of 100 comparisons. */
    public static final double PROBABILITY_MAX = 0.01;

    /** Share of its texts that a part must have in common with a longer term to be told by it alone. */
    private static final double SAME_TEXTS = 0.9;

    private static final Comparator<NewTerm> MOST_SURPRISING = Comparator.comparingDouble(NewTerm::logLikelihood)
            .thenComparingInt(term -> term.term().length())
            .reversed()
            .thenComparing(NewTerm::term);

    public NewTerms {
        items = List.copyOf(items);
    }

    /**
     * Compares the texts of both kinds.
     *
     * @throws IllegalArgumentException where there are more than {@value #TEXTS_MAX} texts
     */
    public static NewTerms among(List<String> recent, List<String> earlier) {
        if (recent.size() + earlier.size() > TEXTS_MAX) {
            throw new IllegalArgumentException("more than %d texts".formatted(TEXTS_MAX));
        }
        Map<String, int[]> counts = counts(recent, earlier);
        List<String> recentRead = recent.stream().map(Segments::read).toList();
        List<String> earlierRead = earlier.stream().map(Segments::read).toList();
        Map<String, NewTerm> risen = new HashMap<>();
        for (Map.Entry<String, int[]> counted : counts.entrySet()) {
            NewTerm term = judged(counted.getKey(), counted.getValue(), recent.size(), earlier.size(), counts.size());
            if (term.probability() <= PROBABILITY_MAX) {
                NewTerm whole =
                        HanPhrases.isHan(term.term()) ? whole(term, recentRead, earlierRead, counts.size()) : term;
                risen.putIfAbsent(whole.term(), whole);
            }
        }
        List<NewTerm> ranked = risen.values().stream()
                .filter(term -> term.probability() <= PROBABILITY_MAX)
                .sorted(MOST_SURPRISING)
                .toList();
        return new NewTerms(recent.size(), earlier.size(), counts.size(), withoutParts(ranked));
    }

    /** How many recent texts and how many earlier ones have a term, of the terms that enough recent ones have. */
    private static Map<String, int[]> counts(List<String> recent, List<String> earlier) {
        Map<String, int[]> counts = new HashMap<>();
        recent.forEach(text ->
                Segments.terms(text).forEach(term -> counts.computeIfAbsent(term, any -> new int[2])[0]++));
        counts.values().removeIf(count -> count[0] < DOCUMENTS_MIN);
        for (String text : earlier) {
            for (String term : Segments.terms(text)) {
                int[] count = counts.get(term);
                if (count != null) {
                    count[1]++;
                }
            }
        }
        return counts;
    }

    /** A Chinese term as long as it goes on in its texts, and counted by its characters. */
    private static NewTerm whole(NewTerm term, List<String> recent, List<String> earlier, int compared) {
        String whole = HanPhrases.grown(term.term(), recent);
        int[] count = {having(whole, recent), having(whole, earlier)};
        return judged(whole, count, recent.size(), earlier.size(), compared);
    }

    private static int having(String term, List<String> texts) {
        return (int) texts.stream().filter(text -> text.contains(term)).count();
    }

    private static NewTerm judged(String term, int[] count, int recent, int earlier, int compared) {
        double logLikelihood = LogLikelihood.ofRise(count[0], recent, count[1], earlier);
        double probability = Math.min(1, LogLikelihood.probability(logLikelihood) * compared);
        return new NewTerm(term, count[0], count[1], logLikelihood, probability);
    }

    private static List<NewTerm> withoutParts(List<NewTerm> ranked) {
        List<NewTerm> told = new ArrayList<>();
        for (NewTerm term : ranked) {
            boolean part = told.stream()
                    .anyMatch(other ->
                            other.term().contains(term.term()) && other.recent() >= SAME_TEXTS * term.recent());
            if (!part && told.size() < TERMS_MAX) {
                told.add(term);
            }
        }
        return told;
    }
}
