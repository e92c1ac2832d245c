package org.redress.command.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.events.FileFailure;

/**
 * Why a file cannot be imported, for whoever sent it.
 *
 * @param sentence in English, a whole one
 * @param code the same for whoever says it in another language; null where it failed before there were codes
 * @param arguments what stands in the gaps of the sentence, in the order of its code
 */
record Failure(String sentence, @Nullable FileFailure code, List<String> arguments) {
    /** Characters of a sentence: what its table has room for. */
    static final int SENTENCE_CHARACTERS_MAX = 1_000;

    static Failure of(FileFailure code, Object... arguments) {
        List<String> bounded = Arguments.of(Arguments.OF_A_FILE_CHARACTERS_MAX, arguments);
        return new Failure(code.sentence(bounded), code, bounded);
    }
}
