package org.redress.query.reading;

import java.util.Arrays;

/**
 * Which of some counts are not told, because they are of so few that one might be recognised. What is not told must not
 * follow from the sum either: so many are hidden that together they are not few, and never one alone.
 *
 * @param smallest cases that a group must have to be told; 1 hides nothing
 */
public record SmallGroups(int smallest) {
    public SmallGroups {
        if (smallest < 1) {
            throw new IllegalArgumentException("the smallest group that is told has at least 1 case");
        }
    }

    /** Whether a count that stands alone is told; that there is nobody always is. */
    public boolean tells(long count) {
        return count == 0 || count >= smallest;
    }

    /** For each count whether it is hidden, where their sum is known. */
    public boolean[] hidden(long[] counts) {
        boolean[] hidden = new boolean[counts.length];
        hideMore(counts, hidden);
        return hidden;
    }

    /** The same for parts of wholes that are known, group by group: what a part leaves of its whole is no more to be told. */
    public boolean[] hidden(long[] parts, long[] wholes) {
        long[] rests = new long[parts.length];
        Arrays.setAll(rests, at -> wholes[at] - parts[at]);
        boolean[] hidden = new boolean[parts.length];
        boolean more = true;
        while (more) {
            more = hideMore(parts, hidden);
            more |= hideMore(rests, hidden);
        }
        return hidden;
    }

    /** The same for a table in which the sum of each row and each column is known. */
    public boolean[][] hidden(long[][] rows) {
        boolean[][] hidden = new boolean[rows.length][];
        Arrays.setAll(hidden, row -> new boolean[rows[row].length]);
        int columns = rows.length == 0 ? 0 : rows[0].length;
        boolean more = true;
        while (more) {
            more = false;
            for (int row = 0; row < rows.length; row++) {
                more |= hideMore(rows[row], hidden[row]);
            }
            for (int column = 0; column < columns; column++) {
                more |= hideMoreOfColumn(rows, hidden, column);
            }
        }
        return hidden;
    }

    private boolean hideMoreOfColumn(long[][] rows, boolean[][] hidden, int column) {
        long[] counts = Arrays.stream(rows).mapToLong(row -> row[column]).toArray();
        boolean[] ofColumn = new boolean[rows.length];
        for (int row = 0; row < rows.length; row++) {
            ofColumn[row] = hidden[row][column];
        }
        boolean more = hideMore(counts, ofColumn);
        for (int row = 0; row < rows.length; row++) {
            hidden[row][column] = ofColumn[row];
        }
        return more;
    }

    private boolean hideMore(long[] counts, boolean[] hidden) {
        boolean more = false;
        for (int at = 0; at < counts.length; at++) {
            if (!hidden[at] && !tells(counts[at])) {
                hidden[at] = true;
                more = true;
            }
        }
        int next = smallestShown(counts, hidden);
        while (isDisclosed(counts, hidden) && next >= 0) {
            hidden[next] = true;
            more = true;
            next = smallestShown(counts, hidden);
        }
        return more;
    }

    /** Whether what is hidden follows from the sum, or nearly so. */
    private boolean isDisclosed(long[] counts, boolean[] hidden) {
        long sum = 0;
        int groups = 0;
        for (int at = 0; at < counts.length; at++) {
            if (hidden[at]) {
                sum += counts[at];
                groups++;
            }
        }
        return groups == 1 || (groups > 0 && sum < smallest);
    }

    private static int smallestShown(long[] counts, boolean[] hidden) {
        int found = -1;
        for (int at = 0; at < counts.length; at++) {
            if (!hidden[at] && counts[at] > 0 && (found < 0 || counts[at] < counts[found])) {
                found = at;
            }
        }
        return found;
    }
}
