package org.redress.query.overview;

import java.time.LocalDate;
import java.util.List;

/**
 * Everything the page says.
 *
 * @param matters the most urgent first, of each kind the longest urgent
 * @param moreMatters whether more wait of a kind than are listed
 * @param groups with the most open cases first, at most {@value #GROUPS_MAX}
 * @param moreGroups whether there are more
 */
record Overview(
        Figures figures,
        List<Waiting> matters,
        boolean moreMatters,
        List<Group> groups,
        boolean moreGroups,
        Trend trend) {
    /** From then on an open case counts as aged. Source: the figure of the console’s first page. */
    static final int AGED_AFTER_DAYS = 30;

    /** Matters of a kind on the page, so that many of one kind do not hide the others. */
    static final int MATTERS_OF_A_KIND_MAX = 4;

    /** Groups on the page; whoever looks for another finds it in the worklist. */
    static final int GROUPS_MAX = 50;

    /** Cases received before this day are aged. */
    static LocalDate agedBefore(LocalDate today) {
        return today.minusDays(AGED_AFTER_DAYS);
    }
}
