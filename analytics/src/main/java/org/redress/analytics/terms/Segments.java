package org.redress.analytics.terms;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Cuts texts into stretches of words that stand side by side: Chinese by a dictionary and a hidden Markov model, other
 * scripts at their blanks. A punctuation mark, a number, a stop word and a change of script each end a stretch, so that no
 * phrase reaches across them.
 */
final class Segments {
    /** Characters of a text that are read: twice what a narrative may have here; of the rest nothing is told. */
    static final int CHARACTERS_MAX = 20_000;

    /** Characters of a word; longer runs of letters are no words of people. */
    static final int WORD_CHARACTERS_MAX = 40;

    private static final Pattern RUN =
            Pattern.compile("(?<han>\\p{IsHan}+)|[\\p{L}&&[^\\p{IsHan}]]+(?:['’][\\p{L}&&[^\\p{IsHan}]]+)*");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]*");

    /** What a regulator writes over names and numbers before it publishes a narrative. */
    private static final Pattern MASK = Pattern.compile("x{2,}");

    private static final Set<String> STOP_WORDS = StopWords.read();

    private Segments() {}

    /** The words and the phrases of two words that a text has, each once. */
    static Set<String> terms(String text) {
        Set<String> terms = new HashSet<>();
        of(text).forEach(segment -> segment.addTerms(terms));
        return terms;
    }

    static String read(String text) {
        return text.length() <= CHARACTERS_MAX ? text : text.substring(0, CHARACTERS_MAX);
    }

    static List<Segment> of(String text) {
        String read = read(text);
        Segment.Collecting collecting = new Segment.Collecting();
        Matcher run = RUN.matcher(read);
        Matcher blanks = BLANKS.matcher(read);
        int end = 0;
        try (HMMChineseTokenizer tokenizer = new HMMChineseTokenizer()) {
            while (run.find()) {
                if (!blanks.region(end, run.start()).matches()) {
                    collecting.end();
                }
                end = run.end();
                if (run.group("han") == null) {
                    word(run.group().toLowerCase(Locale.ROOT).replace('’', '\''), collecting);
                } else {
                    chinese(run.group(), tokenizer, collecting);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return collecting.ended();
    }

    private static void word(String word, Segment.Collecting collecting) {
        if (word.length() < 2
                || word.length() > WORD_CHARACTERS_MAX
                || MASK.matcher(word).matches()
                || STOP_WORDS.contains(word)) {
            collecting.end();
        } else {
            collecting.add(false, word);
        }
    }

    private static void chinese(String run, HMMChineseTokenizer tokenizer, Segment.Collecting collecting)
            throws IOException {
        tokenizer.setReader(new StringReader(run));
        tokenizer.reset();
        CharTermAttribute term = tokenizer.getAttribute(CharTermAttribute.class);
        while (tokenizer.incrementToken()) {
            String word = term.toString();
            if (STOP_WORDS.contains(word)) {
                collecting.end();
            } else {
                collecting.add(true, word);
            }
        }
        tokenizer.end();
        tokenizer.close();
        collecting.end();
    }
}
